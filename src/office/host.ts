/** Whose Excel it is; `default` for one that does not say. */
export type HostPlatform = "windows" | "mac" | "web" | "default";

/** What the add-in runs in, as Office says it; nothing of a workbook. */
export interface HostFacts {
  readonly platform: HostPlatform;
  /** As Excel names its own build; "" where it does not say. */
  readonly version: string;
  /** Each requirement set with the highest version that is there; "" for one that is not. */
  readonly sets: readonly { readonly name: string; readonly version: string }[];
  /** Languages of Excel's surface and of the workbook. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
}

/** The sets that something of the add-in hangs on, each with the versions that are asked for, the highest first. */
const SETS: readonly (readonly [name: string, versions: readonly string[]])[] = [
  ["ExcelApi", ["1.20", "1.19", "1.18", "1.17", "1.16", "1.15", "1.14"]],
  ["ExcelApiOnline", ["1.1"]],
  ["ExcelApiDesktop", ["1.1"]],
  ["SharedRuntime", ["1.2", "1.1"]],
  ["CustomFunctionsRuntime", ["1.4", "1.3"]],
  ["KeyboardShortcuts", ["1.1"]],
  ["DialogApi", ["1.2", "1.1"]],
  ["OpenBrowserWindowApi", ["1.1"]],
];

const PLATFORMS: Readonly<Record<string, HostPlatform>> = { PC: "windows", Mac: "mac", OfficeOnline: "web" };

/** Asks Office what the add-in runs in. */
export function readHost(): HostFacts {
  const context: Partial<Office.Context> = Office.context;
  const { requirements, diagnostics, displayLanguage = "", contentLanguage = "" } = context;
  const has = (name: string, version: string): boolean =>
    requirements?.isSetSupported(name, version) === true;
  return {
    platform: PLATFORMS[String(context.platform ?? diagnostics?.platform)] ?? "default",
    version: diagnostics?.version ?? "",
    sets: SETS.map(([name, versions]) => ({
      name,
      version: versions.find((version) => has(name, version)) ?? "",
    })),
    displayLanguage,
    contentLanguage,
  };
}
