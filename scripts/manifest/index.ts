export { functionName, productionManifest } from "./production";
export { shortcuts, shortcutTexts } from "./shortcuts";
export { DEV_ORIGIN, manifestText, SHORTCUTS, SHORTCUT_TEXTS } from "./text";
