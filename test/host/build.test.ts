import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const output = mkdtempSync(path.join(os.tmpdir(), "thidua-build-"));
const read = (name: string): string => readFileSync(path.join(output, name), "utf8");

beforeAll(() => {
  execFileSync(
    process.execPath,
    [
      "scripts/build.mjs",
      "--env",
      "origin=https://thidua.example.vn/excel",
      "--env",
      "namespace=THIDUA",
      "--output-path",
      output,
    ],
    { cwd: root, stdio: "pipe" },
  );
});

test("the production page loads Office.js from Microsoft's CDN and nothing else from outside", () => {
  const sources = [...read("taskpane.html").matchAll(/src="?([^" >]+)/gu)].map((match) => match[1]);
  expect(sources).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "taskpane.js"]);
  expect(read("taskpane.html")).not.toContain("embeddedWorkbook");
});

test("the bundle has no preview code, no code of other licences, and a source map", () => {
  const { sources } = JSON.parse(read("taskpane.js.map")) as { sources: string[] };
  expect(sources.filter((source) => /univer|hucre|src\/host|jsdom|office-js/u.test(source))).toEqual([]);
  expect(sources.some((source) => source.includes("src/session/"))).toBe(true);
});

test("manifest, metadata, help and icons are there; the namespace is everywhere the functions are named", () => {
  expect(read("manifest.xml")).not.toContain("localhost");
  expect(read("manifest.xml")).toContain("https://thidua.example.vn/excel/taskpane.html");
  expect(read("help.html")).toContain("=THIDUA.CLUSTERSCORE(");
  expect((JSON.parse(read("functions.json")) as { functions: unknown[] }).functions).toHaveLength(14);
  expect(readdirSync(path.join(output, "assets"))).toEqual(
    expect.arrayContaining(["icon-16.png", "icon-32.png", "icon-64.png", "icon-80.png"]),
  );
});
