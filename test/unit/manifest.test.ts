import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { functionsMetadata, type FunctionEntry } from "../../scripts/functionsMetadata";
import {
  manifestText,
  productionManifest,
  shortcuts,
  SHORTCUTS,
  SHORTCUT_TEXTS,
  shortcutTexts,
} from "../../scripts/manifest";
import { callNames, calls, keysOf, ribbonFunctions, type Call } from "../../src/ribbon";

const root = path.resolve(__dirname, "../..");
const parse = (xml: string): Document =>
  new new JSDOM("").window.DOMParser().parseFromString(xml, "text/xml");
const manifest = parse(readFileSync(path.join(root, "manifest.xml"), "utf8"));
const all = (name: string, document: Document = manifest): Element[] =>
  [...document.getElementsByTagName("*")].filter((element) => element.localName === name);

test("office-addin-manifest reads it: name, locale, id, version", () => {
  // By its command line: the package loads ES modules that jest cannot.
  const info = execFileSync(
    process.execPath,
    ["node_modules/office-addin-manifest/cli.js", "info", "manifest.xml"],
    { cwd: root, encoding: "utf8" },
  );
  for (const line of [
    /Name: Thi đua/u,
    /Default Locale: vi-VN/u,
    /Version: 0\.1\.0\.0/u,
    /Hosts: Workbook/u,
    /Permissions: ReadWriteDocument/u,
    /Id: [0-9a-f-]{36}/u,
  ])
    expect(info).toMatch(line);
});

test("every resid resolves, every id is used and said once", () => {
  const used = new Set(
    [...manifest.getElementsByTagName("*")].flatMap((element) => element.getAttribute("resid") ?? []),
  );
  const ids = ["Image", "Url", "String"].flatMap((name) =>
    all(name).flatMap((element) => element.getAttribute("id") ?? []),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect([...used].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test("short strings are short enough, and every text has its English override", () => {
  for (const element of all("String")) {
    const limit = element.parentElement?.localName === "ShortStrings" ? 125 : 250;
    expect(element.getAttribute("DefaultValue")?.length).toBeLessThanOrEqual(limit);
    expect([...element.children].map((child) => child.getAttribute("Locale"))).toEqual(["en-US"]);
  }
});

test("an English Excel gets the functions' metadata in English; all other addresses are the same in every language", () => {
  const overrides = all("Url").flatMap((url) =>
    [...url.children].map((child) => [
      url.getAttribute("id"),
      child.getAttribute("Locale"),
      child.getAttribute("Value"),
    ]),
  );
  expect(overrides).toEqual([
    ["Functions.Metadata.Url", "en-US", "https://localhost:3000/functions.en.json"],
  ]);
});

test("icons exist and have the size they are declared with", () => {
  const declared = all("Image").filter((element) => element.getAttribute("size") !== null);
  expect(declared.length).toBeGreaterThan(0);
  for (const element of declared) {
    const size = Number(element.getAttribute("size"));
    const url = all("Image")
      .find((image) => image.getAttribute("id") === element.getAttribute("resid"))
      ?.getAttribute("DefaultValue");
    expect(pngSize(url as string)).toEqual([size, size]);
  }
  expect(pngSize(all("IconUrl")[0]?.getAttribute("DefaultValue") as string)).toEqual([32, 32]);
  expect(pngSize(all("HighResolutionIconUrl")[0]?.getAttribute("DefaultValue") as string)).toEqual([64, 64]);
});

function pngSize(url: string): [number, number] {
  const file = path.join(root, new URL(url).pathname);
  expect(existsSync(file)).toBe(true);
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("shared runtime, requirement sets, no namespace", () => {
  expect(all("Runtime").map((element) => element.getAttribute("lifetime"))).toEqual(["long"]);
  expect(
    all("Set").map((element) => [element.getAttribute("Name"), element.getAttribute("MinVersion")]),
  ).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.3"],
    ["ExcelApi", "1.14"],
  ]);
  expect(all("Namespace")).toEqual([]);
});

test("the manifest is what `npm run manifest` writes", () => {
  expect(readFileSync(path.join(root, "manifest.xml"), "utf8")).toBe(manifestText());
});

const typeOf = (element: Element): string | null => element.getAttribute("xsi:type");
const childrenOf = (element: Element | undefined): string[] =>
  [...(element?.children ?? [])].map(({ localName }) => localName);
const point = (type: string): Element => {
  const found = all("ExtensionPoint").find((element) => typeOf(element) === type);
  if (!found) throw new Error(`no extension point ${type}`);
  return found;
};
/** Functions that the controls of an extension point call, in their order. */
const calledIn = (element: Element): (string | null)[] =>
  [...element.getElementsByTagName("FunctionName")].map(({ textContent }) => textContent);

test("the ribbon calls everything that can be asked of the pane, and the help", () => {
  const executed = calledIn(point("PrimaryCommandSurface"));
  expect([...executed].sort()).toEqual([...callNames, "help"].sort());
  expect(Object.keys(ribbonFunctions).sort()).toEqual([...executed].sort());
  const shown = all("Action").filter((element) => typeOf(element) === "ShowTaskpane");
  expect(shown).toHaveLength(1);
});

test("the menu of a cell has one entry, with everything below it: what is about the row first", () => {
  const menu = point("ContextMenu");
  const [home, ...more] = [...menu.children];
  expect([home?.localName, home?.getAttribute("id"), more]).toEqual(["OfficeMenu", "ContextMenuCell", []]);
  expect([...(home?.children ?? [])].map(typeOf)).toEqual(["Menu"]);
  const called = calledIn(menu);
  expect([...called].sort()).toEqual([...callNames].sort());
  const ofRow = callNames.filter((name) => "isOfRow" in calls[name]);
  expect(called.slice(0, ofRow.length)).toEqual(ofRow);
});

test("controls are built as the schema of VersionOverrides 1.0 asks: order of parts, one level of menus, ids once", () => {
  const controls = all("Control");
  expect(controls.length).toBeGreaterThan(5);
  for (const control of controls) {
    const isMenu = typeOf(control) === "Menu";
    expect(childrenOf(control)).toEqual(["Label", "Supertip", "Icon", isMenu ? "Items" : "Action"]);
  }
  for (const item of all("Item")) {
    expect(childrenOf(item)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(item.parentElement?.localName).toBe("Items");
  }
  for (const tip of all("Supertip")) expect(childrenOf(tip)).toEqual(["Title", "Description"]);
  for (const icon of all("Icon"))
    expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
  const ids = [...controls, ...all("Item"), ...all("Group")].map((element) => element.getAttribute("id"));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id?.length).toBeLessThanOrEqual(125);
  expect(childrenOf(all("Resources")[0])).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  expect(childrenOf(all("DesktopFormFactor")[0])).toEqual([
    "GetStarted",
    "FunctionFile",
    "ExtensionPoint",
    "ExtensionPoint",
  ]);
  expect(childrenOf(manifest.documentElement).slice(-2)).toEqual(["VersionOverrides", "ExtendedOverrides"]);
});

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Record<string, string> }[];
  readonly resources: { readonly default: Resources };
}
/** Texts by the tokens that stand for them. */
type Resources = Readonly<Record<string, { readonly value: string; readonly comment: string }>>;

test("the list of shortcuts is beside the manifest: each call once, its name in Vietnamese in it, in English in a flat list", () => {
  const [overrides] = all("ExtendedOverrides");
  expect(overrides?.getAttribute("Url")).toBe(`https://localhost:3000/${SHORTCUTS}`);
  expect(overrides?.getAttribute("ResourcesUrl")).toBe(`https://localhost:3000/${SHORTCUT_TEXTS}`);
  const listed = shortcuts() as Shortcuts;
  expect(listed.actions.map(({ id }) => id)).toEqual(callNames);
  expect(listed.shortcuts.map(({ action }) => action)).toEqual(callNames);
  // The language of the manifest is that of an Excel which asks for no other file.
  expect(all("DefaultLocale").map(({ textContent }) => textContent)).toEqual(["vi-VN"]);
  expect(Object.keys(listed.resources)).toEqual(["default"]);
  const english = shortcutTexts() as Resources;
  for (const texts of [listed.resources.default, english]) {
    expect(listed.actions.map(({ name }) => name)).toEqual(
      Object.keys(texts).map((token) => `\${resource.${token}}`),
    );
    for (const { value } of Object.values(texts)) expect(value).toMatch(/\p{L}/u);
  }
  expect([listed.resources.default.compute?.value, english.compute?.value]).toEqual(["Tính điểm", "Compute"]);
});

/** What Excel, browsers, the desktops and the keyboards of Vietnamese take for themselves. */
const TAKEN = [
  // Excel for Windows: shapes of the sheet, and all that is Ctrl, Shift or Alt with a digit.
  /^Ctrl\+Alt\+5$/u,
  /^(?:Ctrl|Alt|Ctrl\+Shift|Alt\+Shift)\+\d$/u,
  // Excel for Mac: the border round the selection.
  /^Command\+Option\+0$/u,
  /^(?:Command|Control|Command\+Shift|Control\+Shift)\+\d$/u,
  // Unikey and Windows change the language with Ctrl and Shift.
  /\bCtrl\+Shift\b/u,
  // VoiceOver.
  /\bControl\+Option\b/u,
];

test("keys are of the form that Excel takes, each asks for one thing, and none is taken already", () => {
  const all = callNames.map((name: Call) => keysOf(name));
  for (const platform of ["default", "windows", "web", "mac"] as const) {
    const keys = all.map((of) => of[platform]);
    expect(new Set(keys).size).toBe(callNames.length);
    for (const key of keys) {
      expect(key).toMatch(/^(?:(?:Ctrl|Alt|Shift|Command|Option)\+){1,3}[A-Z0-9]$/u);
      expect(TAKEN.filter((taken) => taken.test(key))).toEqual([]);
    }
  }
});

test("a build with namespace and origin says both, and nothing of localhost", () => {
  const built = productionManifest({ origin: "https://thidua.example.vn/excel", namespace: "THIDUA" });
  expect(built).not.toContain("localhost");
  expect(built).toContain(`ResourcesUrl="https://thidua.example.vn/excel/${SHORTCUT_TEXTS}"`);
  const document = parse(built);
  const [namespace] = all("Namespace", document);
  expect(
    all("String", document)
      .find((element) => element.getAttribute("id") === namespace?.getAttribute("resid"))
      ?.getAttribute("DefaultValue"),
  ).toBe("THIDUA");
  expect(() => productionManifest({ origin: "http://thidua.example.vn" })).toThrow(/https/u);
  expect(() => productionManifest({ namespace: "thi đua" })).toThrow(/namespace/u);
});

test("every function of the metadata is associated in code, with Vietnamese texts", async () => {
  const { functions } = await functionsMetadata();
  const code = readFileSync(path.join(root, "src/functions/functions.ts"), "utf8");
  const ids = functions.map((entry) => entry.id);
  expect(ids).toEqual([
    "CLUSTERSCORE",
    "UNITSCORE",
    "COVERAGE",
    "CLUSTERRANK",
    "UNITRANK",
    "AWARDWINNER",
    "WHY",
    "PROGRESS",
    "PARTNERS",
    "HOSTS",
    "INCHARGE",
    "DUE",
    "CLUSTERSCORES",
    "POINTS",
  ]);
  // A score, a rank or a share that is to come yet is a word: Excel takes that of whatever is not said to be a number.
  const types = new Map(
    (functions as (FunctionEntry & { readonly result: { readonly type?: string } })[]).map(
      ({ id, result }) => [id, result.type] as const,
    ),
  );
  for (const id of ["CLUSTERSCORE", "UNITSCORE", "COVERAGE", "CLUSTERRANK", "UNITRANK"])
    expect([id, types.get(id)]).toEqual([id, undefined]);
  expect(types.get("PROGRESS")).toBe("number");
  const associated = /export const functions = \{([^}]*)\}/u.exec(code)?.[1] ?? "";
  expect([...associated.matchAll(/(\w+):/gu)].map((match) => match[1]).sort()).toEqual([...ids].sort());
  for (const entry of functions) {
    for (const text of [entry.description, ...entry.parameters.map((parameter) => parameter.description)])
      expect(text).toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵầấẩẫậằắẳẵặềếểễệồốổỗộờớởỡợừứửữự]/iu);
  }
});
