import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { checkHost } from "../../scripts/checkHost/checks";
import { panePolicy, readingPolicy } from "../../scripts/policy";
import { hasNginx, serveByNginx } from "./nginx";

const root = path.resolve(__dirname, "../..");
/** What the first load may weigh, as servers send it (gzip). */
const FIRST_LOAD_BYTES = 250_000;
/** A server's folder, in which the add-in stands under /excel. */
const served = mkdtempSync(path.join(os.tmpdir(), "thidua-build-"));
const output = path.join(served, "excel");
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

test("the pages bring a policy without a word for scripts or styles in the page, and have none in them", () => {
  const policyIn = (page: string): string | undefined =>
    /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/u.exec(read(page))?.[1];
  expect([policyIn("taskpane.html"), policyIn("help.html")]).toEqual([panePolicy(), readingPolicy()]);
  expect(panePolicy()).not.toMatch(
    /'unsafe-eval'|\*|(?:script-src|style-src|default-src) [^;]*'unsafe-inline'/u,
  );
  for (const page of ["taskpane.html", "help.html"])
    expect(read(page)).not.toMatch(/<style|<script>|<[^>]+\s(?:style|on\w+)=/u);
});

test("the bundle has no preview code, no code of other licences, and a source map", () => {
  const { sources } = JSON.parse(read("taskpane.js.map")) as { sources: string[] };
  expect(sources.filter((source) => /univer|hucre|src\/host|jsdom|office-js/u.test(source))).toEqual([]);
  expect(sources.some((source) => source.includes("src/session/"))).toBe(true);
});

/** Files that were built from these sources, as their source maps say. */
const filesWith = (source: RegExp): string[] =>
  readdirSync(output, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js.map"))
    .filter((file) =>
      (JSON.parse(read(file)) as { sources: string[] }).sources.some((name) => source.test(name)),
    )
    .map((file) => file.replace(/\.map$/u, ""));

/** The page of the pane and all that it names: what is loaded before anybody has done anything, without Office.js. */
const firstLoad = (): string[] => {
  const named = [...read("taskpane.html").matchAll(/(?:src|href)="?([^" >]+)/gu)].map(
    ([, name = ""]) => name,
  );
  return ["taskpane.html", ...named.filter((name) => !/^https?:/u.test(name))];
};

test("the first load is at most 250 kB", () => {
  const sizes = firstLoad().map((file) => gzipSync(read(file), { level: 9 }).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
});

test.each([
  ["the solver", /node_modules\/highs\//u],
  ["charts", /node_modules\/@fluentui\/react-charts\//u],
  ["the writer of Word files", /node_modules\/docx\//u],
  ["what reads files of others", /node_modules\/(?:@e965\/xlsx|mammoth|papaparse)\/|src\/sources\//u],
  ["what understands them", /src\/domain\/imports\//u],
  ["what papers say", /src\/i18n\/vi\/(?:papers|reports|plans|letters|honours|forms)\b/u],
  ["the help", /src\/i18n\/vi\/help\b/u],
  ["English", /src\/i18n\/en\b/u],
])("%s is there, and not in the first load", (_, source) => {
  const files = filesWith(source);
  expect(files).not.toEqual([]);
  expect(files.filter((file) => firstLoad().includes(file))).toEqual([]);
});

test("manifest, metadata, help and icons are there; the namespace is everywhere the functions are named", () => {
  expect(read("manifest.xml")).not.toContain("localhost");
  expect(read("manifest.xml")).toContain("https://thidua.example.vn/excel/taskpane.html");
  expect(read("help.html")).toContain("=THIDUA.CLUSTERSCORE(");
  expect((JSON.parse(read("functions.json")) as { functions: unknown[] }).functions).toHaveLength(14);
  const [vi, en] = ["functions.json", "functions.en.json"].map(
    (file) => (JSON.parse(read(file)) as { functions: { id: string; description: string }[] }).functions,
  );
  expect(en?.map(({ id }) => id)).toEqual(vi?.map(({ id }) => id));
  expect(en?.[0]?.description).toBe("Score of a cluster, kept up to date as the data change.");
  expect(readdirSync(path.join(output, "assets"))).toEqual(
    expect.arrayContaining(["icon-16.png", "icon-32.png", "icon-64.png", "icon-80.png"]),
  );
});

test("all but the file that the manifest names is loaded by names that change with the content", () => {
  const scripts = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:js|wasm)$/u.test(file),
  );
  expect(scripts.filter((file) => !/^static\/[\w.-]+\.[0-9a-f]{20}\.(?:js|wasm)$/u.test(file))).toEqual([
    "taskpane.js",
  ]);
  expect(scripts.some((file) => file.endsWith(".wasm"))).toBe(true);
});

(hasNginx ? test : test.skip)(
  "nginx with the example of the documentation serves it without anything to mend",
  async () => {
    const nginx = await serveByNginx(path.join(root, "docs/hosting/nginx.conf"), served);
    try {
      const findings = await checkHost(`${nginx.address}/excel`, "https://thidua.example.vn/excel");
      expect(
        Object.entries(findings).flatMap(([check, problems]) =>
          problems.map(({ code }) => `${check}: ${code}`),
        ),
      ).toEqual([]);
      const { status, headers } = await fetch(`${nginx.plainAddress}/excel/taskpane.html`, {
        redirect: "manual",
      });
      expect([status, headers.get("location")]).toEqual([301, "https://127.0.0.1/excel/taskpane.html"]);
      const posted = await fetch(`${nginx.address}/excel/taskpane.html`, { method: "POST" });
      expect(posted.status).toBe(403);
    } finally {
      await nginx.stop();
    }
  },
);
