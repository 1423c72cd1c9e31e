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
// Installed when it is first wanted: one of its parts is compiled or downloaded as it is installed, which takes minutes, is not
// possible everywhere, and is of no use to anybody who has no Excel.
const loader = findLoader() ?? installLoader();
if (loader === undefined) {
  console.log(
    "https://localhost:3000 serves the add-in. Excel could not be started from here, because office-addin-debugging is",
  );
  console.log(
    "not installed: load manifest.xml as docs/deployment.md says under \u201CLoading it by hand\u201D. Ctrl+C stops the server.",
  );
} else {
  execFileSync(
    process.execPath,
    [loader, "start", path.join(root, "manifest.xml"), "desktop", "--no-debug"],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  console.log("The add-in is loaded in Excel; Ctrl+C stops the server.");
}

/** The command line of office-addin-debugging where it is installed. */
function findLoader() {
  try {
    const { resolve } = createRequire(path.join(root, "scripts", "excel", "package.json"));
    return path.join(path.dirname(resolve("office-addin-debugging/package.json")), "cli.js");
  } catch {
    return undefined;
  }
}

function installLoader() {
  try {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
      cwd: path.join(root, "scripts", "excel"),
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  } catch {
    return undefined;
  }
  return findLoader();
}
