// Two builds: the add-in (production: Office.js from Microsoft's CDN, nothing of the preview), and with `--env preview`
// the same pane bundle beside the embedded workbook.
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { transform } = require("esbuild");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { IgnorePlugin } = require("webpack");
const { version } = require("./package.json");

const DEV_ORIGIN = "https://localhost:3000";
const ICONS = path.resolve(__dirname, "scripts/iconImports.js");
/** Office.js of the package, as the preview serves it. */
const OFFICE_JS_HERE = "office-js/office.js";

module.exports = async (env = {}) => {
  const preview = Boolean(env.preview);
  /** React and webpack say what they find odd, and no name is shortened. */
  const checked = Boolean(env.excel || env.development);
  const deployed = !preview && !env.excel;
  const origin = env.origin ?? DEV_ORIGIN;
  const { load, packagesScript } = await import("./scripts/bundle.mjs");
  const {
    OFFICE_JS,
    functionName,
    functionsMetadata,
    panePolicy,
    productionManifest,
    readingPolicy,
    SHORTCUTS,
    SHORTCUT_TEXTS,
    shortcuts,
    shortcutTexts,
    translator,
  } = await load("scripts/addIn.ts");
  const metadata = await functionsMetadata("vi");
  const officeJs = preview ? OFFICE_JS_HERE : OFFICE_JS;
  const rules = [
    {
      test: /\.tsx?$/,
      exclude: /node_modules/,
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    },
    { test: /[\\/]@fluentui[\\/]react-(?!icons)[^\\/]+[\\/]lib[\\/].*\.js$/, loader: ICONS },
    { test: /\.tsx$/, loader: ICONS, enforce: "pre" },
    { test: /\.css$/, use: ["style-loader", "css-loader"] },
  ];
  const common = {
    mode: checked ? "development" : "production",
    devtool: preview ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: { rules },
    performance: { hints: false },
    stats: "errors-warnings",
  };
  const addIn = {
    ...common,
    name: "add-in",
    cache: preview && keptBetweenStarts(checked ? "add-in-checked" : "add-in"),
    ...(preview && !checked && { optimization: { minimizer: [new Shorten()] } }),
    entry: { taskpane: "./src/pane/index.tsx" },
    output: {
      path: path.resolve(__dirname, preview ? "dist/preview" : "dist/addin"),
      // The manifest names this file, so that its name stays; all that it loads is named after its content.
      filename: "[name].js",
      ...(deployed && {
        chunkFilename: "static/[name].[contenthash].js",
        assetModuleFilename: "static/[name].[contenthash][ext]",
      }),
      clean: !preview,
    },
    plugins: [
      // The solver asks for these under Node only; its worker never gets there.
      new IgnorePlugin({ resourceRegExp: /^node:/u, contextRegExp: /[\\/]highs[\\/]build$/u }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/pane/taskpane.html",
        chunks: ["taskpane"],
        embedded: preview,
        officeJs,
        policy: panePolicy(officeJs),
        namespace: env.namespace ?? "",
        version,
        inject: "body",
        scriptLoading: "blocking",
      }),
      new HtmlPlugin({
        filename: "help.html",
        template: "src/pane/help.html",
        chunks: [],
        policy: readingPolicy(),
        text: translator("vi"),
        functions: metadata.functions.map((entry) => ({
          ...entry,
          name: functionName(entry.name, env.namespace),
        })),
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "src/pane/help.css", to: "help.css" },
        ],
      }),
      new WriteAssets(async () => ({
        "functions.json": JSON.stringify(metadata, null, 2),
        "functions.en.json": JSON.stringify(await functionsMetadata("en"), null, 2),
        [SHORTCUTS]: JSON.stringify(shortcuts(), null, 2),
        [SHORTCUT_TEXTS]: JSON.stringify(shortcutTexts(), null, 2),
        ...(preview && { "embedded.js": "window.parent.embeddedWorkbook.install(window);\n" }),
        ...(!preview && { "manifest.xml": productionManifest({ origin, namespace: env.namespace }) }),
      })),
      ...(deployed ? [new ListFiles()] : []),
    ],
  };
  if (!preview) return addIn;
  // The grid's packages are half of all there is to build, and stay the same from start to start.
  const univer = packagesScript("univer", packagesIn(path.resolve(__dirname, "src/host"), "@univerjs/"));
  const page = {
    ...common,
    name: "preview",
    // The embedded workbook calls a missing member by the name of its class.
    ...(!checked && {
      optimization: { concatenateModules: false, minimizer: [new Shorten({ keepsNames: true })] },
    }),
    entry: { preview: "./src/host/preview/index.ts" },
    output: { path: path.resolve(__dirname, "dist/preview"), filename: "[name].js" },
    externals: ({ request }, done) =>
      request.startsWith("@univerjs/") && !request.endsWith(".css")
        ? done(null, `univer[${JSON.stringify(request)}]`)
        : done(),
    plugins: [
      new WriteAssets(async () => ({ "univer.js": await univer })),
      new HtmlPlugin({ filename: "index.html", template: "src/host/preview/index.html", inject: "body" }),
    ],
  };
  return [addIn, page];
};

/**
 * What a start of the preview has read and parsed, for the next one; webpack looks at every file's time and content, and
 * at the versions of packages. The production bundle is always built from nothing.
 */
const keptBetweenStarts = (name) => ({
  type: "filesystem",
  name,
  // Quicker by a tenth; memory is freed when the server stops.
  allowCollectingMemory: false,
  cacheDirectory: path.resolve(__dirname, "dist/cache/webpack"),
  buildDependencies: {
    settling: [
      path.resolve(__dirname, "webpack.config.js"),
      ICONS,
      ...["package.json", "package-lock.json"].map((file) => path.resolve(__dirname, file)),
    ],
  },
});

/** The packages with this prefix that a room's pages import; the engine of `calc` runs in Node only. */
function packagesIn(folder, prefix) {
  const names = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".ts") && path.basename(file) !== "engine.ts")
    .flatMap((file) => [...readFileSync(path.join(folder, file), "utf8").matchAll(/ from "([^"]+)"/gu)])
    .map(([, name]) => name)
    .filter((name) => name.startsWith(prefix));
  return [...new Set(names)].sort();
}

/** Makes scripts short in a second, where webpack's own minimizer takes twenty for a tenth less: people wait for each start. */
class Shorten {
  constructor({ keepsNames = false } = {}) {
    this.options = {
      minifySyntax: true,
      minifyWhitespace: true,
      minifyIdentifiers: !keepsNames,
      target: "es2022",
      charset: "ascii",
      legalComments: "none",
    };
    /** By the text that was shortened: of most scripts a new build is the former one. */
    this.kept = new Map();
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Shorten", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "Shorten", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        async (assets) => {
          const scripts = Object.keys(assets).filter((name) => name.endsWith(".js") && name !== "univer.js");
          const texts = new Map(scripts.map((name) => [name, assets[name].source().toString()]));
          const short = await Promise.all([...texts].map(([name, text]) => this.shortened(name, text)));
          this.kept = new Map([...texts.values()].map((text, at) => [text, short[at]]));
          scripts.forEach((name, at) => compilation.updateAsset(name, new sources.RawSource(short[at])));
        },
      );
    });
  }
  async shortened(name, text) {
    return this.kept.get(text) ?? (await transform(text, { ...this.options, sourcefile: name })).code;
  }
}

/** Adds generated files to the output. */
class WriteAssets {
  constructor(files) {
    this.files = files;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("WriteAssets", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "WriteAssets", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for (const [name, content] of Object.entries(await this.files()))
            compilation.emitAsset(name, new sources.RawSource(content));
        },
      );
    });
  }
}

/** Adds `files.json`: what the build consists of, each file with its SHA-256, for whoever looks whether all of it is served. */
class ListFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ListFiles", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "ListFiles", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const files = Object.entries(assets)
            .filter(([name]) => !/\.(?:map|txt)$/u.test(name))
            .map(([name, asset]) => [name, createHash("sha256").update(asset.buffer()).digest("hex")])
            .sort(([a], [b]) => (a < b ? -1 : 1));
          const listed = JSON.stringify(Object.fromEntries(files), null, 2);
          compilation.emitAsset("files.json", new sources.RawSource(listed));
        },
      );
    });
  }
}
