import { spawn } from "node:child_process";
import path from "node:path";
import { start } from "../processes";
import { until } from "../waiting";

const LEASH = path.join(__dirname, "../processes/leash.mjs");
const NODE = process.execPath;

/** Tells its number, starts another one that does so too, and does not end. */
const FAMILY = `
  const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
  console.log("NUMBERS " + process.pid + " " + child.pid + ".");
  setInterval(() => undefined, 1000);
`;

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const numbersIn = ([, first, second]: RegExpExecArray): number[] => [Number(first), Number(second)];

test("what a test starts is ended with all that it started itself", async () => {
  const family = start(NODE, ["-e", FAMILY]);
  const pids = numbersIn(await family.saying(/NUMBERS (\d+) (\d+)\./u));
  expect(pids.map(isThere)).toEqual([true, true]);
  await family.end();
  await until(() => !pids.some(isThere));
  expect([pids.map(isThere), family.isOver()]).toEqual([[false, false], true]);
});

test("it ends too when whoever asked for it is killed", async () => {
  const asking = `
    const { spawn } = require("node:child_process");
    const args = ${JSON.stringify([LEASH, NODE, "-e", FAMILY])};
    spawn(process.execPath, args, { detached: true, stdio: ["pipe", "inherit", "inherit"] });
  `;
  const asker = spawn(NODE, ["-e", asking], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  asker.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const numbers = (): RegExpExecArray | null => /NUMBERS (\d+) (\d+)\./u.exec(said);
  await until(() => numbers() !== null);
  const pids = numbersIn(numbers() as RegExpExecArray);
  expect(pids.map(isThere)).toEqual([true, true]);
  asker.kill("SIGKILL");
  await until(() => !pids.some(isThere));
  expect(pids.map(isThere)).toEqual([false, false]);
});

test("one that ends by itself tells how, and one that ends too early what it said", async () => {
  const good = start(NODE, ["-e", "console.log('xong')"]);
  expect([await good.ended, good.said()]).toEqual([0, "xong\n"]);
  const bad = start(NODE, ["-e", "console.error('hỏng'); process.exitCode = 3"]);
  await expect(bad.saying(/READY/u)).rejects.toThrow("hỏng");
  expect(await bad.ended).toBe(3);
  expect(await start("/không/có", []).ended).toBe(127);
});
