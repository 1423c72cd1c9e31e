// Runs a TypeScript file of the project: `node scripts/run.mjs FILE …arguments`. Installs packages first when they are missing.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const [file, ...args] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ["--import", "tsx", path.join(root, file), ...args], { stdio: "inherit" });
process.exitCode = status ?? 1;
