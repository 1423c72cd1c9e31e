import { readFileSync } from "node:fs";
import path from "node:path";
import { translator, type Key } from "../../src/i18n";
import "../../src/i18n/all";
import { callNames, calls, type Call } from "../../src/ribbon";
import { element, wrap, type Xml } from "./xml";

/** Every address of the manifest begins so; a build for a deployment has its own (`productionManifest`). */
export const DEV_ORIGIN = "https://localhost:3000";
export const SHORTCUTS = "shortcuts.json";
export const SHORTCUT_TEXTS = "shortcuts.texts.json";

/** Requirement sets without which Excel does not load the add-in; whatever needs more is asked for at run time. */
const REQUIRED = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
  ["ExcelApi", "1.14"],
] as const;
const ICON_SIZES = [16, 32, 80] as const;

/** Calls that stand in the ribbon as buttons of their own; those of the menus beside them follow from the list. */
const BUTTONS = ["compute", "check"] as const satisfies readonly Call[];
const ofRow = callNames.filter((name) => "isOfRow" in calls[name]);
const work = callNames.filter((name) => !ofRow.includes(name) && !BUTTONS.some((button) => button === name));

/** Pictures: those of calls are called as they are. */
const PICTURES = ["icon", "help", ...callNames] as const;
type Picture = (typeof PICTURES)[number];

const { version } = JSON.parse(readFileSync(path.resolve(__dirname, "../../package.json"), "utf8")) as {
  version: string;
};
const vi = translator("vi");
const en = translator("en");

/** The manifest: buttons, menus and functions as the ribbon declares them, every text from the dictionaries. */
export function manifestText(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${wrap(officeApp())}`;
}

function officeApp(): Xml {
  return element(
    "OfficeApp",
    {
      xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "xmlns:ov": "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
      "xsi:type": "TaskPaneApp",
    },
    element("Id", {}, "6f1c4f0e-7a5b-4c39-9d5e-2b8f0a9c7e41"),
    element("Version", {}, `${version}.0`),
    element("ProviderName", {}, vi("manifest.name")),
    element("DefaultLocale", {}, "vi-VN"),
    inBoth("DisplayName", "manifest.name"),
    inBoth("Description", "manifest.about"),
    element("IconUrl", { DefaultValue: file("assets/icon-32.png") }),
    element("HighResolutionIconUrl", { DefaultValue: file("assets/icon-64.png") }),
    element("SupportUrl", { DefaultValue: file("help.html") }),
    element("Hosts", {}, element("Host", { Name: "Workbook" })),
    element(
      "Requirements",
      {},
      element(
        "Sets",
        { DefaultMinVersion: "1.1" },
        ...REQUIRED.map(([Name, MinVersion]) => element("Set", { Name, MinVersion })),
      ),
    ),
    element("DefaultSettings", {}, element("SourceLocation", { DefaultValue: file("taskpane.html") })),
    element("Permissions", {}, "ReadWriteDocument"),
    versionOverrides(),
    // Excel without keyboard shortcuts passes this by.
    element("ExtendedOverrides", { Url: file(SHORTCUTS), ResourcesUrl: file(SHORTCUT_TEXTS) }),
  );
}

function versionOverrides(): Xml {
  return element(
    "VersionOverrides",
    {
      xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
      "xsi:type": "VersionOverridesV1_0",
    },
    element(
      "Hosts",
      {},
      element(
        "Host",
        { "xsi:type": "Workbook" },
        element("Runtimes", {}, element("Runtime", { resid: "Taskpane.Url", lifetime: "long" })),
        element(
          "AllFormFactors",
          {},
          element(
            "ExtensionPoint",
            { "xsi:type": "CustomFunctions" },
            element("Script", {}, element("SourceLocation", { resid: "Functions.Script.Url" })),
            element("Page", {}, element("SourceLocation", { resid: "Taskpane.Url" })),
            element("Metadata", {}, element("SourceLocation", { resid: "Functions.Metadata.Url" })),
          ),
        ),
        element(
          "DesktopFormFactor",
          {},
          element(
            "GetStarted",
            {},
            element("Title", { resid: "Start.Label" }),
            element("Description", { resid: "Start.About" }),
            element("LearnMoreUrl", { resid: "Help.Url" }),
          ),
          element("FunctionFile", { resid: "Taskpane.Url" }),
          ribbon(),
          cellMenu(),
        ),
      ),
    ),
    resources(),
  );
}

/** A group in Home: the pane, the two things done most, a menu of the other work and one of the selected row, the help. */
function ribbon(): Xml {
  return element(
    "ExtensionPoint",
    { "xsi:type": "PrimaryCommandSurface" },
    element(
      "OfficeTab",
      { id: "TabHome" },
      element(
        "Group",
        { id: "ThiDua.Group" },
        element("Label", { resid: "Group.Label" }),
        icon("icon"),
        button("ThiDua.Open", "open", "icon", showPane()),
        ...BUTTONS.map((name) => button(`ThiDua.${capital(name)}`, name, name, execute(name))),
        menu("ThiDua.Work", ["Work.Label", "Work.About"], "icon", work),
        menu("ThiDua.Row", ["Row.Label", "Row.About"], "explainRow", ofRow),
        button("ThiDua.Help", "help", "help", execute("help")),
      ),
    ),
  );
}

/** One entry in the menu of a cell, with all calls below it: those about the row first. */
function cellMenu(): Xml {
  const others = callNames.filter((name) => !ofRow.includes(name));
  return element(
    "ExtensionPoint",
    { "xsi:type": "ContextMenu" },
    element(
      "OfficeMenu",
      { id: "ContextMenuCell" },
      menu("ThiDua.Cell", ["Group.Label", "Menu.About"], "icon", [...ofRow, ...others]),
    ),
  );
}

function button(id: string, name: Call | "open" | "help", picture: Picture, action: Xml): Xml {
  return element("Control", { "xsi:type": "Button", id }, ...faceOf(name, picture), action);
}

function menu(
  id: string,
  [label, about]: readonly [string, string],
  picture: Picture,
  names: readonly Call[],
): Xml {
  return element(
    "Control",
    { "xsi:type": "Menu", id },
    ...face(label, about, picture),
    element(
      "Items",
      {},
      ...names.map((name) =>
        element("Item", { id: `${id}.${capital(name)}` }, ...faceOf(name, name), execute(name)),
      ),
    ),
  );
}

function faceOf(name: Call | "open" | "help", picture: Picture): Xml[] {
  return face(`${capital(name)}.Label`, `${capital(name)}.About`, picture);
}

function face(label: string, about: string, picture: Picture): Xml[] {
  return [
    element("Label", { resid: label }),
    element("Supertip", {}, element("Title", { resid: label }), element("Description", { resid: about })),
    icon(picture),
  ];
}

function icon(picture: Picture): Xml {
  return element(
    "Icon",
    {},
    ...ICON_SIZES.map((size) => element("bt:Image", { size: String(size), resid: pictureId(picture, size) })),
  );
}

function execute(name: Call | "help"): Xml {
  return element("Action", { "xsi:type": "ExecuteFunction" }, element("FunctionName", {}, name));
}

function showPane(): Xml {
  return element(
    "Action",
    { "xsi:type": "ShowTaskpane" },
    element("TaskpaneId", {}, "ThiDua.Taskpane"),
    element("SourceLocation", { resid: "Taskpane.Url" }),
  );
}

function resources(): Xml {
  const named = ["open", ...callNames, "help"] as const;
  const short: readonly (readonly [string, Key])[] = [
    ["Start.Label", "ribbon.start"],
    ["Group.Label", "ribbon.group"],
    ["Work.Label", "ribbon.work"],
    ["Row.Label", "ribbon.row"],
    ...named.map((name) => [`${capital(name)}.Label`, `ribbon.${name}`] as const),
  ];
  const long: readonly (readonly [string, Key])[] = [
    ["Start.About", "ribbon.start.about"],
    ["Work.About", "ribbon.work.about"],
    ["Row.About", "ribbon.row.about"],
    ["Menu.About", "ribbon.menu.about"],
    ...named.map((name) => [`${capital(name)}.About`, `ribbon.${name}.about`] as const),
  ];
  const string = ([id, key]: readonly [string, Key]): Xml => inBoth("bt:String", key, { id });
  return element(
    "Resources",
    {},
    element(
      "bt:Images",
      {},
      ...PICTURES.flatMap((picture) =>
        ICON_SIZES.map((size) =>
          element("bt:Image", {
            id: pictureId(picture, size),
            DefaultValue: file(`assets/${picture}-${size}.png`),
          }),
        ),
      ),
    ),
    element(
      "bt:Urls",
      {},
      url("Functions.Script.Url", "taskpane.js"),
      element(
        "bt:Url",
        { id: "Functions.Metadata.Url", DefaultValue: file("functions.json") },
        element("bt:Override", { Locale: "en-US", Value: file("functions.en.json") }),
      ),
      url("Taskpane.Url", "taskpane.html"),
      url("Help.Url", "help.html"),
    ),
    element("bt:ShortStrings", {}, ...short.map(string)),
    element("bt:LongStrings", {}, ...long.map(string)),
  );
}

function url(id: string, name: string): Xml {
  return element("bt:Url", { id, DefaultValue: file(name) });
}

/** A text in Vietnamese with its English override; those of `bt:` elements are of their namespace. */
function inBoth(name: string, key: Key, attributes: Readonly<Record<string, string>> = {}): Xml {
  const override = name.startsWith("bt:") ? "bt:Override" : "Override";
  return element(
    name,
    { ...attributes, DefaultValue: vi(key) },
    element(override, { Locale: "en-US", Value: en(key) }),
  );
}

const pictureId = (picture: Picture, size: number): string => `${capital(picture)}.${size}x${size}`;
const file = (name: string): string => `${DEV_ORIGIN}/${name}`;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
