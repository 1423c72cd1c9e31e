// Installs the packages when they are missing or not those of the lock file; needs nothing but Node itself.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  if (isCurrent()) return;
  console.log("Installing packages (once) …");
  // The versions of the lock file; not `npm ci`, which refuses when a registry lacks a binary of some other platform.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** npm keeps a copy of the lock file it installed from; every package of ours must be there in the same version. */
function isCurrent() {
  const installed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const have = read(installed);
  return Object.entries(read(path.join(root, "package-lock.json"))).every(
    ([name, entry]) => name === "" || entry.optional || have[name]?.version === entry.version,
  );
}
