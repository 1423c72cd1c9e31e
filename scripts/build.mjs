// `npm run build -- --env origin=https://… [--env namespace=THIDUA]`: the production bundle in dist/addin.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [path.join(root, "node_modules/webpack-cli/bin/cli.js"), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
