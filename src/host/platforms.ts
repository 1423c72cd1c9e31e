/** Where Excel runs. */
export type PlatformName = "windows" | "mac" | "web";

/** What differs between the Excels of one time (autumn 2025): everything that an add-in can notice of where it runs. */
export interface Platform {
  readonly name: PlatformName;
  /** Host, platform and version in the page's `_host_Info`: they choose the build of the library that is loaded. */
  readonly hostInfo: string;
  /** That build, in `dist` of `@microsoft/office-js`. */
  readonly library: string;
  /** As `Office.context.diagnostics.version` has it. */
  readonly version: string;
  /** Most bytes of one request or of one reply; absent = as many as the machine bears. */
  readonly payloadLimit?: number;
  /** Most characters of the name and the text of a custom property of the document; absent = no limit. */
  readonly propertyLength?: number;
  /** Whether one Excel has several workbooks open, so that another one than the add-in's can be in front. */
  readonly hasOtherWorkbooks: boolean;
  /** Whether a link with `download` in a pane gives a file. */
  readonly downloads: boolean;
  /** Requirement sets and their highest version. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Excel on the web refuses requests and replies above. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/**
 * Sets that the platform documents *and* of which something is here. The numbered sets of Excel are told as documented, whole
 * or not: a member that is not here says so by name when it is used, and docs/embedded-host-members.md counts. Sets of which
 * nothing is here (dialogs, ribbon, identity, key bindings, `ExcelApiDesktop`) are told as missing.
 */
const EVERYWHERE = {
  ExcelApi: "1.20",
  CustomFunctionsRuntime: "1.4",
  // 1.2 would be `onBeforeDocumentCloseNotification`.
  SharedRuntime: "1.1",
  // No documented set: without it the library drops `delayForCellEdit` in silence.
  DelayForCellEdit: "1.1",
  // None either: with it the library asks for the selection of the common API by requests of the rich one.
  RedirectV1Api: "1.1",
} as const;

/**
 * Only desktops can open the browser; on the web there is one already, and `openBrowserWindow` is missing. Only they hand out
 * the file itself.
 */
const DESKTOP = { ...EVERYWHERE, CompressedFile: "1.1", File: "1.1", OpenBrowserWindowApi: "1.1" } as const;

export const platforms: Readonly<Record<PlatformName, Platform>> = {
  windows: {
    name: "windows",
    hostInfo: "Excel$Win32$16.01",
    library: "excel-win32-16.01.js",
    version: "16.0.19201.20002",
    propertyLength: 255,
    hasOtherWorkbooks: true,
    downloads: true,
    sets: DESKTOP,
  },
  mac: {
    name: "mac",
    hostInfo: "Excel$Mac$16.00",
    library: "excel-mac-16.00.js",
    version: "16.100.25081015",
    propertyLength: 255,
    hasOtherWorkbooks: true,
    // The web view of Excel for Mac follows no link with `download`.
    downloads: false,
    sets: DESKTOP,
  },
  web: {
    name: "web",
    hostInfo: "Excel$Web$16.00",
    library: "excel-web-16.00.js",
    version: "16.0.19201.42301",
    payloadLimit: PAYLOAD_LIMIT,
    hasOtherWorkbooks: false,
    downloads: true,
    sets: { ...EVERYWHERE, ExcelApiOnline: "1.1" },
  },
};

/** The text by which the library is told of requirement sets. */
export function requirementMatrix({ sets }: Platform): string {
  // Versions as texts: as a number, 1.20 would be 1.2.
  return JSON.stringify(sets);
}

/** Whether a name, from an address or a command line, is that of a platform. */
export function isPlatformName(name: string): name is PlatformName {
  return Object.hasOwn(platforms, name);
}
