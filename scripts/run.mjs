// Runs a TypeScript file of the project: `node scripts/run.mjs FILE …arguments`. Installs packages first when they are missing.
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const { load } = await import("./bundle.mjs");
const [node, , file, ...args] = process.argv;
process.argv = [node, file, ...args];
await load(file);
