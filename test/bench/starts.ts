import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { Report } from "./measure";

/** As often as it takes for one of them to have met a quiet machine. */
const TRIES = 5;
const POLL_MS = 50;

/** What somebody waits for who works on the project: a call of the command line, and the add-in after `npm start`. */
export async function starts(report: Report): Promise<void> {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const sample = path.join(mkdtempSync(path.join(os.tmpdir(), "thidua-")), "sample.xlsx");
  const door = (...args: string[]): void =>
    void execFileSync(npm, ["run", "-s", "thidua", "--", ...args], { stdio: "ignore" });
  door("sample", "tho-xuan", "--out", sample);
  const check = quickest(() => door("check", sample));
  const nothing = quickest(() => void execFileSync(process.execPath, ["-e", ""]));
  report(
    "thidua check of the sample ÷ node alone",
    `${seconds(check)} ÷ ${seconds(nothing)} = ${(check / nothing).toFixed(1)}`,
    "≤ 1.5 s",
    check <= 1500,
  );
  await answered();
  const start = Math.min(await answered(), await answered());
  report("npm start, packages and builds there, until it answers", seconds(start), "≤ 10 s", start <= 10_000);
}

function quickest(work: () => void): number {
  return Math.min(
    ...Array.from({ length: TRIES }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}

/** @returns milliseconds from the start of `npm start` until the pane's page is served */
async function answered(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(port) },
    stdio: "ignore",
  });
  try {
    while (server.exitCode === null) {
      const page = await fetch(`http://localhost:${port}/`).catch(() => undefined);
      if (page?.ok) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error(`npm start ended with ${server.exitCode}`);
  } finally {
    server.kill("SIGINT");
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
