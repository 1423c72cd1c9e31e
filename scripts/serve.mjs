// Builds the preview and serves it on localhost; used by `npm start` and by the end-to-end tests.
import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { root } from "./install.mjs";

const require = createRequire(import.meta.url);

/** Writes the sample workbook by the headless door, in a process of its own beside the build. */
async function writeSample(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  await promisify(execFile)(
    process.execPath,
    [path.join(root, "scripts/run.mjs"), "src/headless/main.ts", "sample", "tho-xuan", "--out", file],
    { cwd: root },
  );
}

/** Starts the server. @returns its address and how to stop it */
export async function serve({ port = 3000, liveReload = true } = {}) {
  const webpack = require("webpack");
  const WebpackDevServer = require("webpack-dev-server");
  const samples = path.join(root, "dist/samples");
  const sample = writeSample(path.join(samples, "tho-xuan.xlsx"));
  const configuration = await require("../webpack.config.js")({ preview: true });
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
      static: [
        { directory: officeJs, publicPath: "/office-js", watch: false },
        { directory: samples, publicPath: "/", watch: false },
      ],
    },
    compiler,
  );
  await Promise.all([server.start(), built, sample]);
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
