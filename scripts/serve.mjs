// Builds the preview and serves it on localhost; used by `npm start` and by the end-to-end tests.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { root } from "./install.mjs";

const require = createRequire(import.meta.url);

/** A sample workbook as the headless door writes it, in a process of its own beside the build. */
async function makeSample(name) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "thi-dua-"));
  const file = path.join(folder, `${name}.xlsx`);
  try {
    await promisify(execFile)(
      process.execPath,
      [path.join(root, "scripts/run.mjs"), "src/headless/main.ts", "sample", name, "--out", file],
      { cwd: root },
    );
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Samples by name: made when they are first asked for, and kept while the server runs. */
function samplesOnDemand() {
  const made = new Map();
  const sample = (name) => {
    if (!made.has(name)) made.set(name, makeSample(name));
    return made.get(name);
  };
  const answer = (request, response, next) => {
    const name = /^\/([a-z]+(?:-[a-z]+)*)\.xlsx(?:\?|$)/u.exec(request.url)?.[1];
    if (name === undefined) return next();
    // There is no such sample.
    return sample(name).then(
      (bytes) => response.end(bytes),
      () => next(),
    );
  };
  return { sample, answer };
}

/**
 * Starts the server.
 * @param development builds what says of itself where it is odd, and is slower to load
 * @returns its address and how to stop it
 */
export async function serve({ port = 3000, liveReload = true, development = false } = {}) {
  const webpack = require("webpack");
  const WebpackDevServer = require("webpack-dev-server");
  const samples = samplesOnDemand();
  const first = samples.sample("tho-xuan");
  const configuration = await require("../webpack.config.js")({ preview: true, development });
  const compiler = webpack(configuration);
  const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const chosen = await freePort(port);
  const built = new Promise((resolve, reject) => {
    compiler.hooks.done.tap("serve", (stats) =>
      stats.hasErrors() ? reject(new Error(stats.toString("errors-only"))) : resolve(),
    );
  });
  const server = new WebpackDevServer(
    {
      host: "localhost",
      port: chosen,
      open: false,
      hot: false,
      liveReload,
      client: liveReload ? { overlay: false, logging: "none" } : false,
      compress: false,
      static: [{ directory: officeJs, publicPath: "/office-js", watch: false }],
      setupMiddlewares: (others) => [{ name: "samples", middleware: samples.answer }, ...others],
    },
    compiler,
  );
  await Promise.all([server.start(), built, first]);
  return { address: `http://localhost:${chosen}/`, stop: () => server.stop() };
}

/** The wished port, or the next free one. */
async function freePort(port) {
  const free = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort(port + 1);
}
