// One file of JavaScript out of a TypeScript door and the packages it needs, kept in dist/door and made anew whenever
// anything it was made from is not what it was: a start then reads one file instead of transpiling some 200 modules
// and resolving 700 more.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, Module, SourceMap } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { root } from "./install.mjs";

const require = createRequire(import.meta.url);
const folder = path.join(root, "dist/door");

/** What settles a bundle besides the modules in it. */
const SETTLING = ["package-lock.json", "package.json", "tsconfig.json"].map((name) => path.join(root, name));
const ITSELF = fileURLToPath(import.meta.url);
/** Loaded when first needed: heavy, or with files of their own beside them. */
const LEFT_OUTSIDE = [
  "@univerjs/*",
  "@microsoft/office-js",
  "custom-functions-metadata",
  "highs",
  "canvas",
  "typescript",
];

/** What modules are called by that are no files. */
const LEFT_OUT = "left-out";

const digest = (text) => createHash("sha256").update(text).digest("hex");
const isPackage = (file) => file.includes(`${path.sep}node_modules${path.sep}`);

/**
 * Runs a TypeScript file of the project in this process, from its bundle.
 * @param entry its path from the project's root
 * @returns what the file exports
 */
export async function load(entry) {
  const bundle = await keep(entry.replaceAll(/[^\w]+/gu, "-"), {
    entryPoints: [entry],
    platform: "node",
    format: "cjs",
    target: "node20",
    // As `require`: an `import()` in a script of `vm` is experimental in Node 20.
    supported: { "dynamic-import": false },
    external: LEFT_OUTSIDE,
    plugins: [whereModulesStood],
  });
  mapStacks(bundle);
  return execute(bundle);
}

/**
 * Packages as one script for a page, which sets the global `name` to an object from their names to what they export.
 * For packages that are large, never change while one works, and are no part of the add-in.
 * @returns the script's text
 */
export async function packagesScript(name, packages) {
  const imports = packages.map((id, at) => `import * as p${at} from ${JSON.stringify(id)};`);
  const entries = packages.map((id, at) => `${JSON.stringify(id)}: p${at}`);
  const bundle = await keep(`page-${name}`, {
    stdin: {
      contents: `${imports.join("\n")}\nwindow.${name} = { ${entries.join(", ")} };`,
      resolveDir: root,
    },
    platform: "browser",
    format: "iife",
    target: "es2022",
    minifyIdentifiers: true,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [onlyWhatIsThereFromTheStart],
  });
  return bundle.code;
}

/** The bundle as it is kept, or a new one. */
const keep = async (name, options) => current(name, options) ?? (await build(name, options));

/** The kept bundle, if all that it was made from is as it was. */
function current(name, options) {
  try {
    const kept = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
    if (kept.state !== stateOf(kept.inputs, options)) return undefined;
    // All of it is ASCII (see `build`), which reads several times faster as what it is.
    return { file: kept.file, code: readFileSync(kept.file, "latin1") };
  } catch {
    return undefined;
  }
}

/**
 * State of the inputs as one word: our own files by content; files of packages, which change only when packages are
 * installed, by size and time; and which files there are, because a new one may be found before an old one.
 */
function stateOf(inputs, options) {
  const parts = [root, readFileSync(ITSELF, "utf8"), JSON.stringify(options)];
  for (const file of [...SETTLING, ...inputs]) {
    if (isPackage(file)) {
      const { size, mtimeMs } = statSync(file);
      parts.push(`${file} ${size} ${mtimeMs}`);
    } else parts.push(file, readFileSync(file, "latin1"));
  }
  parts.push(...readdirSync(path.join(root, "src"), { recursive: true }).sort());
  return digest(parts.join("\n"));
}

async function build(name, options) {
  const esbuild = require("esbuild");
  const began = Date.now();
  const file = path.join(folder, `${name}.cjs`);
  const { outputFiles, metafile } = await esbuild.build({
    ...options,
    absWorkingDir: root,
    outfile: file,
    bundle: true,
    charset: "ascii",
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: "external",
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const inputs = Object.keys(metafile.inputs)
    .filter((input) => input !== "<stdin>" && !input.startsWith(`${LEFT_OUT}:`))
    .map((input) => path.resolve(root, input));
  const text = (ending) => outputFiles.find((output) => output.path.endsWith(ending)).text;
  const code = toAscii(text(".cjs"));
  const map = text(".map");
  // Named after its content: whoever runs an older bundle at this moment keeps it, and a code cache cannot be another's.
  const named = path.join(folder, `${name}-${digest(code).slice(0, 16)}.cjs`);
  try {
    // Saved while it was being read: nobody knows which of the two contents is in the bundle.
    if (inputs.some((input) => statSync(input).mtimeMs >= began)) return { file: named, code, map };
    mkdirSync(folder, { recursive: true });
    write(named, code);
    write(`${named}.map`, map);
    write(
      path.join(folder, `${name}.json`),
      JSON.stringify({ file: named, state: stateOf(inputs, options), inputs }, null, 1),
    );
    dropOld(name, named);
  } catch {
    // The project stands where nothing can be written: it is built anew each time.
  }
  return { file: named, code, map };
}

/**
 * What packages load when they need it is empty in their script, which would have to carry all of it: the grid's only has the
 * hyphens of 76 languages there, a third of its size, takes those that are empty for none, and cells are never hyphenated.
 */
const onlyWhatIsThereFromTheStart = {
  name: "only-what-is-there-from-the-start",
  setup(build) {
    build.onResolve({ filter: /^/ }, ({ kind, path: id }) =>
      kind === "dynamic-import" ? { path: id, namespace: LEFT_OUT } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: LEFT_OUT }, () => ({ contents: "export {};" }));
  },
};

/** A module that looks for files beside itself must find them from the bundle too. */
const whereModulesStood = {
  name: "where-modules-stood",
  setup(build) {
    build.onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      const looks = /\b(?:__dirname|__filename|require\.resolve)\b/u.test(source);
      const finds = /\b(?:const|let|var)\s+__(?:dirname|filename)\b/u.test(source);
      if (!looks || finds) return undefined;
      const strict = /^\s*(["'])use strict\1/u.test(source) ? `"use strict"; ` : "";
      const places = `var __filename = ${JSON.stringify(file)}, __dirname = ${JSON.stringify(path.dirname(file))};`;
      const resolve = `require("node:module").createRequire(__filename).resolve`;
      return {
        loader: file.endsWith("ts") ? "ts" : "js",
        contents: `${strict}${places} ${source.replaceAll("require.resolve", resolve)}`,
      };
    });
  },
};

/** esbuild escapes strings; what is left stands in regular expressions and comments, where the same escape means the same. */
const toAscii = (code) =>
  code.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Whole or not at all, because two calls may write at once. */
function write(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** Bundles of the same door that were replaced; one that is just being read is given an hour. */
function dropOld(name, kept) {
  for (const other of readdirSync(folder)) {
    const file = path.join(folder, other);
    if (!other.startsWith(`${name}-`) || file.startsWith(kept)) continue;
    if (Date.now() - statSync(file).mtimeMs > 3_600_000) rmSync(file, { force: true });
  }
}

/** Runs the bundle with the machine code kept from its first run; V8 itself refuses that of another version. */
function execute({ file, code }) {
  const cache = `${file}.${process.arch}-${process.version}`;
  const script = new vm.Script(Module.wrap(code), {
    filename: file,
    cachedData: readIfThere(cache),
  });
  const module = new Module(file);
  module.filename = file;
  module.paths = Module._nodeModulePaths(path.dirname(file));
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  if (script.cachedDataRejected !== false) keepCode(script, cache);
  return module.exports;
}

function keepCode(script, cache) {
  process.once("exit", (status) => {
    // A refused call has run hardly anything that would be worth keeping.
    if (status > 1) return;
    try {
      write(cache, script.createCachedData());
    } catch {
      // Without the cache it is only slower.
    }
  });
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

const bundles = new Map();

/** Stacks name the lines of the sources. A map is read with the first stack that is asked for, not at every start. */
function mapStacks(bundle) {
  bundles.set(bundle.file, bundle);
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame) => `    at ${mapped(frame)}`)].join("\n");
}

function mapped(frame) {
  const text = String(frame);
  const bundle = bundles.get(frame.getFileName());
  if (bundle === undefined) return text;
  try {
    const { file, map } = bundle;
    bundle.sources ??= new SourceMap(JSON.parse(map ?? readFileSync(`${file}.map`, "utf8")));
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    const { originalSource, originalLine, originalColumn } = bundle.sources.findEntry(line - 1, column - 1);
    if (originalSource === undefined) return text;
    const source = path.resolve(folder, originalSource);
    return text.replace(`${file}:${line}:${column}`, `${source}:${originalLine + 1}:${originalColumn + 1}`);
  } catch {
    return text;
  }
}
