/** What the build takes from the add-in's own sources: its functions' metadata, its manifest, its texts, what its pages may do. */
export { functionsMetadata } from "./functionsMetadata";
export {
  functionName,
  productionManifest,
  SHORTCUTS,
  SHORTCUT_TEXTS,
  shortcuts,
  shortcutTexts,
} from "./manifest";
export { OFFICE_JS, panePolicy, readingPolicy } from "./policy";
export { translator } from "../src/i18n";
import "../src/i18n/all";
