// `npm run excel`: the add-in in real Excel (Windows, Mac), served over https with the Office development certificates.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { createRequire } from "node:module";
import { ensureInstalled, root } from "./install.mjs";

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Excel runs on Windows and Mac only; here `npm start` opens the add-in on the embedded workbook.",
  );
  process.exit(2);
}
ensureInstalled();
const require = createRequire(import.meta.url);
const certificates = await require("office-addin-dev-certs").getHttpsServerOptions();
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");
const configuration = await require("../webpack.config.js")({ excel: true });
const server = new WebpackDevServer(
  {
    host: "localhost",
    port: 3000,
    open: false,
    hot: false,
    server: { type: "https", options: certificates },
    headers: { "Access-Control-Allow-Origin": "*" },
  },
  webpack(configuration),
);
await server.start();
// Fetched when it is needed: it brings several hundred packages, native ones among them, that building and testing never use.
const npx = process.platform === "win32" ? "npx.cmd" : "npx";
execFileSync(
  npx,
  [
    "--yes",
    "office-addin-debugging@5.1.6",
    "start",
    path.join(root, "manifest.xml"),
    "desktop",
    "--no-debug",
  ],
  {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);
console.log("The add-in is loaded in Excel; Ctrl+C stops the server.");
