// Runs a TypeScript file of the project: `node scripts/run.mjs FILE …arguments`. Installs packages first when they are missing.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
// By its address, because the caller may stand in any folder.
const tsx = createRequire(import.meta.url).resolve("tsx");
const [file, ...args] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ["--import", pathToFileURL(tsx).href, path.join(root, file), ...args],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
