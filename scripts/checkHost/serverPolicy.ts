import { OFFICE_JS, paneSources, type Sources } from "../policy";

/** Where Excel on the web frames an add-in; there are several such servers, and Microsoft gives no whole list. */
const EXCEL_SERVER = "https://sea-excel.officeapps.live.com/";

/** What a page in a sandbox needs: its scripts, its own storage and files, the help in a window, Word files. */
const SANDBOX = ["allow-scripts", "allow-same-origin", "allow-popups", "allow-downloads"];

/** Which directives decide on something, the first that a policy has. */
const DECIDED_BY: Readonly<Record<string, readonly string[]>> = {
  "script-src": ["script-src-elem", "script-src", "default-src"],
  "style-src": ["style-src-elem", "style-src", "default-src"],
  "style-src-attr": ["style-src-attr", "style-src", "default-src"],
  "worker-src": ["worker-src", "child-src", "script-src", "default-src"],
  "frame-src": ["frame-src", "child-src", "default-src"],
  "img-src": ["img-src", "default-src"],
  "connect-src": ["connect-src", "default-src"],
};
/** Compiling is no element: only the general directive decides on it. */
const COMPILING = ["script-src", "default-src"];

type Directives = ReadonlyMap<string, readonly string[]>;

/** What the pane's page needs and a policy beside its own does not allow. @param origin where the add-in is */
export function refusedOf(header: string, origin: string): string[] {
  return refused(header, paneSources(), origin);
}

/** The same for the worker of the solver, which has the policy that comes with its own file. */
export function refusedOfWorker(header: string, origin: string): string[] {
  const { "script-src": scripts, "connect-src": connections } = paneSources();
  const own = scripts.filter((source) => source.startsWith("'"));
  return refused(header, { "script-src": own, "connect-src": connections }, origin);
}

/** Whether Excel on the web may show the page in a frame. */
export function isFramed(header: string, origin: string): boolean {
  return policiesOf(header).every((directives) => {
    const sources = directives.get("frame-ancestors");
    return sources === undefined || sources.some((source) => matches(source, EXCEL_SERVER, origin));
  });
}

function refused(header: string, needed: Sources, origin: string): string[] {
  return policiesOf(header).flatMap((directives) => [
    ...Object.entries(needed).flatMap(([name, sources]) => {
      const left = sources.filter((source) => !allows(directives, name, source, origin));
      return left.length > 0 ? [[name, ...left].join(" ")] : [];
    }),
    ...boxed(directives.get("sandbox")),
    // Office.js and the bundle put addresses as texts where such a policy wants objects.
    ...(directives.has("require-trusted-types-for") ? ["require-trusted-types-for"] : []),
  ]);
}

function boxed(sandbox: readonly string[] | undefined): string[] {
  const left = sandbox ? SANDBOX.filter((word) => !sandbox.includes(word)) : [];
  return left.length > 0 ? [["sandbox", ...left].join(" ")] : [];
}

/** Several policies in one header all hold; of a directive that is said twice the first. */
function policiesOf(header: string): Directives[] {
  return header.split(",").map((policy) => {
    const directives = new Map<string, readonly string[]>();
    for (const directive of policy.split(";")) {
      const [name = "", ...sources] = directive.trim().split(/\s+/u);
      if (name !== "" && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
    }
    return directives;
  });
}

function allows(directives: Directives, name: string, source: string, origin: string): boolean {
  const isCompiling = source === "'wasm-unsafe-eval'";
  const deciding = isCompiling ? COMPILING : DECIDED_BY[name];
  const sources = deciding?.map((one) => directives.get(one)).find((one) => one !== undefined);
  if (sources === undefined) return true;
  const words = sources.map((one) => one.toLowerCase());
  if (isCompiling) return words.includes(source) || words.includes("'unsafe-eval'");
  if (source === "'unsafe-inline'") return isAnyInline(words);
  if (source.startsWith("'sha")) return sources.includes(source) || isAnyInline(words);
  if (source.endsWith(":")) return words.includes(source);
  // A policy that trusts scripts by their nonce passes over every address.
  const isScript = name === "script-src" || name === "worker-src";
  if (isScript && words.includes("'strict-dynamic'")) return false;
  const wanted = source === "'self'" ? `${origin}/` : new URL(".", OFFICE_JS).href;
  return sources.some((one) => matches(one, wanted, origin));
}

/** Beside a hash or a nonce, browsers pass over the word for everything. */
const isAnyInline = (words: readonly string[]): boolean =>
  words.includes("'unsafe-inline'") && !words.some((word) => /^'(?:sha\d+|nonce)-/u.test(word));

/** Whether a source covers an address, and for one with a path everything below it. */
function matches(source: string, address: string, origin: string): boolean {
  const { protocol, hostname, port, pathname } = new URL(address);
  const isOf = (scheme: string): boolean =>
    scheme === protocol || (scheme === "http:" && protocol === "https:");
  if (source === "*") return true;
  if (source.toLowerCase() === "'self'") return new URL(origin).origin === new URL(address).origin;
  if (/^[a-z][\w+.-]*:$/iu.test(source)) return isOf(source.toLowerCase());
  const parts = /^(?:([a-z][\w+.-]*:)\/\/)?(\*|[^\s/:']+)(?::(\d+|\*))?(\/\S*)?$/iu.exec(source);
  if (!parts) return false;
  const [, scheme = new URL(origin).protocol, host = "", gate, folder = ""] = parts;
  const known = host.toLowerCase();
  const isHost =
    known === "*" || known === hostname || (known.startsWith("*.") && hostname.endsWith(known.slice(1)));
  const usual = protocol === "https:" ? "443" : "80";
  const isPort = gate === "*" || (gate ?? usual) === (port || usual);
  const isBelow = folder === "" || (folder.endsWith("/") && pathname.startsWith(folder));
  return isOf(scheme.toLowerCase()) && isHost && isPort && isBelow;
}
