// Runs the tools of a check (tsc, eslint, prettier, jest) as they are installed here, with what they keep in dist/cache.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "./install.mjs";

/** A file or folder in dist/cache. */
export function kept(name) {
  const file = path.join(root, "dist/cache", name);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

const bin = (name) => path.join(root, "node_modules", name);

export const jest = [bin("jest/bin/jest.js")];
export const eslint = [bin("eslint/bin/eslint.js"), "--max-warnings", "0"];
/** Types of the whole project; after the first time only of what changed and what depends on it. */
export const tsc = [
  ...[bin("typescript/bin/tsc"), "-p", "."],
  ...["--incremental", "--tsBuildInfoFile", kept("types.tsbuildinfo")],
];
/** Formatting; a file whose content was looked at before is not looked at again. */
export const prettier = [
  ...[bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn"],
  ...["--cache", "--cache-strategy", "content", "--cache-location", kept("formatting")],
];

const running = new Set();
process.once("exit", () => running.forEach((child) => child.kill()));

/**
 * Runs a tool, which ends when this process does, and resolves with its exit code. What it says comes at its end, so that
 * two at once do not mix; `atOnce` passes it on as it comes.
 */
export function run(args, { atOnce = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", ...(atOnce ? ["inherit", "inherit"] : ["pipe", "pipe"])],
      env: { ...process.env, ...(process.stdout.isTTY && !atOnce && { FORCE_COLOR: "1" }) },
    });
    running.add(child);
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
    child.once("close", (code) => {
      running.delete(child);
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
