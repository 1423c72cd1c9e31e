/** What the build takes from the add-in's own sources: its functions' metadata, its manifest, its texts. */
export { functionsMetadata } from "./functionsMetadata";
export { functionName, productionManifest } from "./manifest";
export { translator } from "../src/i18n";
