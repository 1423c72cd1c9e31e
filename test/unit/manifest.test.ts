import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { functionsMetadata } from "../../scripts/functionsMetadata";
import { productionManifest } from "../../scripts/manifest";
import { ribbonCommands } from "../../src/commands";
import { ribbonFunctions } from "../../src/ribbon";

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

test("the ribbon's functions are those that commands declare, and the help", () => {
  const executed = all("Action")
    .filter((element) => element.getAttribute("xsi:type") === "ExecuteFunction")
    .map((element) => all("FunctionName").find((name) => name.parentElement === element)?.textContent);
  expect(executed.sort()).toEqual([...ribbonCommands.map(({ ribbon }) => ribbon), "help"].sort());
  expect(Object.keys(ribbonFunctions).sort()).toEqual(executed);
  // One button more only shows the pane.
  expect(all("Control")).toHaveLength(executed.length + 1);
});

test("a build with namespace and origin says both, and nothing of localhost", () => {
  const built = productionManifest({ origin: "https://thidua.example.vn/excel", namespace: "THIDUA" });
  expect(built).not.toContain("localhost");
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
  const associated = /export const functions = \{([^}]*)\}/u.exec(code)?.[1] ?? "";
  expect([...associated.matchAll(/(\w+):/gu)].map((match) => match[1]).sort()).toEqual([...ids].sort());
  for (const entry of functions) {
    for (const text of [entry.description, ...entry.parameters.map((parameter) => parameter.description)])
      expect(text).toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵầấẩẫậằắẳẵặềếểễệồốổỗộờớởỡợừứửữự]/iu);
  }
});
