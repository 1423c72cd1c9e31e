import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { checkHost, CHECKS, type Findings } from "../../scripts/checkHost/checks";
import { digestOf } from "../../scripts/checkHost/site";
import { OFFICE_JS, panePolicy } from "../../scripts/policy";
import { translator } from "../../src/i18n";
import { allTexts, dictionaries, type AnyKey } from "../../src/i18n/all";

const ORIGIN = "https://thidua.example.vn/excel";
const METADATA = JSON.stringify({ functions: [{ id: "DUE", name: "DUE" }] });
const PAGE = `<meta http-equiv=Content-Security-Policy content="${panePolicy()}"><script src=${OFFICE_JS}></script>`;

/** A small add-in as the build writes it. */
const built: Readonly<Record<string, string>> = {
  "assets/icon-16.png": "icon",
  "functions.en.json": METADATA,
  "functions.json": METADATA,
  "manifest.xml": `<Image DefaultValue="${ORIGIN}/assets/icon-16.png"/><Url DefaultValue="${ORIGIN}/taskpane.html"><Override Value="${ORIGIN}/functions.en.json"/></Url>`,
  "shortcuts.json": "{}",
  "shortcuts.texts.json": "{}",
  "static/highs.50382d70.wasm": "wasm",
  "static/worker.0a1b2c3d.js": "worker",
  "taskpane.html": PAGE,
};
const digests = Object.fromEntries(
  Object.entries(built).map(([file, content]) => [file, digestOf(Buffer.from(content))]),
);
const TYPES = {
  png: "image/png",
  js: "text/javascript",
  json: "application/json",
  xml: "application/xml",
  wasm: "application/wasm",
  html: "text/html; charset=utf-8",
};

interface Reply {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

/** What a good server answers. */
function reply(file: string): Reply {
  const content = file === "files.json" ? JSON.stringify(digests) : built[file];
  if (content === undefined) return { status: 404, headers: {}, body: "" };
  return {
    status: 200,
    headers: {
      "content-type": TYPES[file.split(".").pop() as keyof typeof TYPES],
      "cache-control": cachingOf(file),
      ...(/^(?:functions|shortcuts)/u.test(file) && { "access-control-allow-origin": "*" }),
    },
    body: content,
  };
}

function cachingOf(file: string): string {
  if (file.startsWith("static/")) return "max-age=31536000, immutable";
  return file.endsWith("png") ? "max-age=86400" : "no-cache";
}

let server: Server;
let address: string;
/** Changes an answer of the good server. */
let spoil: (file: string, good: Reply) => Partial<Reply>;
let asked: IncomingHttpHeaders[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers);
    const file = (request.url ?? "").slice("/excel/".length);
    const good = reply(file);
    const { status, headers, body } = { ...good, ...spoil(file, good) };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/excel`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  spoil = () => ({});
  asked = [];
});

/** The problems found, by check, as words of the code and the files. */
const told = (findings: Findings): string[] =>
  CHECKS.flatMap((check) =>
    (findings[check] ?? []).map(({ code, facts }) => `${check}: ${code} ${String(facts.files ?? "")}`.trim()),
  );
/** With one header of one file changed, and nothing else. */
async function withHeader(file: string, name: string, value: string): Promise<string[]> {
  spoil = (asked, { headers }) => (asked === file ? { headers: { ...headers, [name]: value } } : {});
  return told(await checkHost(address, ORIGIN));
}

test("a good server has nothing to mend; it is asked as Excel on the web asks", async () => {
  const findings = await checkHost(address, ORIGIN);
  expect(told(findings)).toEqual([]);
  expect(Object.keys(findings)).toEqual([...CHECKS]);
  expect(new Set(asked.map(({ origin }) => origin))).toEqual(new Set(["https://excel.officeapps.live.com"]));
});

test("an address without https, and a manifest for another one", async () => {
  expect(told(await checkHost(address))).toEqual(["address: plain", "manifest: elsewhere"]);
});

test("nobody there", async () => {
  const findings = await checkHost("http://127.0.0.1:1/excel", ORIGIN);
  expect(told(findings)).toEqual(["address: silent.connection"]);
  expect(findings.files).toBeUndefined();
  expect(told(await checkHost("http://nobody.invalid/excel", ORIGIN))).toEqual(["address: silent.name"]);
});

test("a server without TLS under an https address", async () => {
  const [problem] = (await checkHost(address.replace("http:", "https:"))).address ?? [];
  expect(problem?.code).toBe("silent.certificate");
});

test.each([
  ["taskpane.html", "content-type", "text/plain", "files: type taskpane.html"],
  [
    "static/highs.50382d70.wasm",
    "content-type",
    "application/octet-stream",
    "files: type static/highs.50382d70.wasm",
  ],
  ["static/highs.50382d70.wasm", "cache-control", "no-cache", "files: short static/highs.50382d70.wasm"],
  ["static/highs.50382d70.wasm", "cache-control", "max-age=60", "files: short static/highs.50382d70.wasm"],
  ["taskpane.html", "cache-control", "max-age=600", "files: stale taskpane.html"],
  ["manifest.xml", "cache-control", "", "files: stale manifest.xml"],
  ["assets/icon-16.png", "cache-control", "no-store", "files: icons assets/icon-16.png"],
  [
    "functions.json",
    "access-control-allow-origin",
    "https://thidua.example.vn",
    "functions: crossOrigin functions.json",
  ],
  ["shortcuts.json", "access-control-allow-origin", "", "functions: crossOrigin shortcuts.json"],
  ["taskpane.html", "x-frame-options", "SAMEORIGIN", "page: framed"],
  ["taskpane.html", "content-security-policy", "frame-ancestors 'self'", "page: framed"],
  ["taskpane.html", "content-security-policy", "frame-ancestors https://*.example.vn", "page: framed"],
  ["taskpane.html", "cross-origin-embedder-policy", "require-corp", "page: isolated"],
  ["assets/icon-16.png", "cross-origin-resource-policy", "same-origin", "page: isolated"],
])("%s with %s: %s", async (file, name, value, problem) => {
  expect(await withHeader(file, name, value)).toEqual([problem]);
});

const OFFICE = "https://appsforoffice.microsoft.com";
test.each([
  "frame-ancestors *",
  "frame-ancestors https:",
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com",
  `script-src 'self' ${OFFICE} 'wasm-unsafe-eval'`,
  "script-src https: 'unsafe-eval'",
  "script-src 'wasm-unsafe-eval'; script-src-elem *; worker-src *",
  `script-src https://thidua.example.vn/excel/ *.microsoft.com/lib/ 'wasm-unsafe-eval'`,
  "style-src 'self' 'unsafe-inline'",
  `default-src 'none'; ${panePolicy().split("; ").slice(1).join("; ")}`,
  "object-src 'none'; base-uri 'none'; upgrade-insecure-requests",
  "sandbox allow-scripts allow-same-origin allow-popups allow-downloads",
])("a policy of the server that allows what the page needs is no problem: %s", async (policy) => {
  expect(await withHeader("taskpane.html", "content-security-policy", policy)).toEqual([]);
});

test.each([
  [
    "default-src 'self'",
    /script-src https:\S+ 'wasm-unsafe-eval'; style-src 'sha256-\S+; .*img-src data:.*; frame-src https:/u,
  ],
  ["default-src 'none'; frame-ancestors *", /script-src 'self'.*connect-src 'self'/u],
  [`script-src 'self' ${OFFICE}`, /^script-src 'wasm-unsafe-eval'$/u],
  ["script-src 'self' 'wasm-unsafe-eval'", /^script-src https:\/\/appsforoffice.microsoft.com$/u],
  [`script-src 'self' ${OFFICE}/lib/1/hosted/office.js 'unsafe-eval'`, /^script-src https:/u],
  [
    `script-src 'nonce-x' 'strict-dynamic' https: 'wasm-unsafe-eval'`,
    /^script-src 'self' https:\S+; worker-src/u,
  ],
  ["script-src-elem 'none'", /^script-src 'self' https:\S+$/u],
  ["connect-src 'none'", /^connect-src 'self'$/u],
  ["connect-src https://thidua.example.vn/khac/", /^connect-src 'self'$/u],
  ["frame-src 'none'", /^frame-src https:/u],
  ["child-src 'self'", /^frame-src https:/u],
  ["worker-src 'none'", /^worker-src 'self'$/u],
  ["img-src *", /^img-src data:$/u],
  ["style-src 'self' 'unsafe-inline' 'nonce-x'", /^style-src 'sha256-\S+; style-src-attr 'unsafe-inline'$/u],
  ["sandbox", /^sandbox allow-scripts allow-same-origin/u],
  ["sandbox allow-scripts", /^sandbox allow-same-origin/u],
  ["require-trusted-types-for 'script'", /^require-trusted-types-for$/u],
  // Of several policies each must allow it.
  ["frame-src *, frame-src 'self'", /^frame-src https:/u],
])("a policy of the server that refuses something the page needs: %s", async (policy, needed) => {
  spoil = (asked, { headers }) =>
    asked === "taskpane.html" ? { headers: { ...headers, "content-security-policy": policy } } : {};
  const { page = [] } = await checkHost(address, ORIGIN);
  expect(page.map(({ code }) => code)).toEqual(["refused"]);
  expect(page[0]?.facts.needed).toMatch(needed);
});

test("a policy of the server holds in the worker whose file it comes with", async () => {
  const worker = "static/worker.0a1b2c3d.js";
  expect(await withHeader(worker, "content-security-policy", "default-src 'none'")).toEqual([
    "page: refused",
  ]);
  expect(await withHeader(worker, "content-security-policy", "frame-ancestors 'none'")).toEqual([]);
});

test("files that are missing, changed, or led elsewhere", async () => {
  spoil = (file) => {
    if (file === "functions.en.json") return { status: 403 };
    if (file === "assets/icon-16.png") return { body: "other" };
    return file === "static/highs.50382d70.wasm"
      ? { status: 302, headers: { location: "https://login.example.vn/?next=excel" } }
      : {};
  };
  const findings = await checkHost(address, ORIGIN);
  expect(told(findings)).toEqual([
    "files: moved static/highs.50382d70.wasm",
    "files: status functions.en.json",
    "files: changed assets/icon-16.png",
  ]);
  expect(findings.files?.map(({ facts }) => facts.to ?? facts.status)).toEqual([
    "login.example.vn",
    403,
    undefined,
  ]);
});

test("no list of the build's files leaves the rest out", async () => {
  spoil = (file) => (file === "files.json" ? { body: "<html>" } : {});
  const findings = await checkHost(address, ORIGIN);
  expect(told(findings)).toEqual(["files: list"]);
  expect(findings.page).toBeUndefined();
});

test("another page instead of 404, functions that differ by language, addresses of no file, a page of another build", async () => {
  spoil = (file, { status }) => {
    if (status === 404) return { status: 200, body: PAGE };
    if (file === "functions.en.json") return { body: JSON.stringify({ functions: [] }) };
    if (file === "manifest.xml")
      return {
        body: `<Url DefaultValue="${ORIGIN}/pane.html"/><ExtendedOverrides Url="${ORIGIN}/keys.json" ResourcesUrl="${ORIGIN}/keys.texts.json"/>`,
      };
    if (file === "taskpane.html") return { body: "<script src=office.js></script>" };
    return {};
  };
  const findings = await checkHost(address, ORIGIN);
  expect(findings.manifest?.[0]?.facts.addresses).toMatch(/pane\.html.*keys\.json.*keys\.texts\.json/u);
  expect(told(findings)).toEqual([
    "files: changed functions.en.json, manifest.xml, taskpane.html",
    "functions: metadata functions.en.json",
    "manifest: nowhere",
    "page: policy",
    "page: officeJs",
    "missing: found",
  ]);
});

test("every problem says how to mend it, in each language", () => {
  const keys = Object.keys(dictionaries.vi).filter((key) => key.startsWith("hosting.problem."));
  for (const key of keys) {
    const mend = key.replace("problem", "mend") as AnyKey;
    for (const language of ["vi", "en"] as const) expect(allTexts(translator(language))(mend)).not.toBe("");
  }
  expect(keys.length).toBeGreaterThan(20);
});
