// `npm run validate`: Microsoft's online check of the manifest (needs the network; the offline checks are in `npm test`).
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, "node_modules/office-addin-manifest/cli.js"),
    "validate",
    ...(process.argv.length > 2 ? process.argv.slice(2) : ["manifest.xml"]),
  ],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
