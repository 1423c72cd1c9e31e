import { fork, spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Call } from "./worker";

/** What a call said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The doors of a checkout, as `npm run` calls them. */
export type Door = "thidua" | "officejs";

const CLOCK = pathToFileURL(path.resolve(__dirname, "clock.mjs")).href;
const TSX = pathToFileURL(createRequire(__filename).resolve("tsx")).href;

async function commandOf(root: string, door: Door): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
    scripts: Readonly<Record<Door, string>>;
  };
  return scripts[door].split(" ").slice(1);
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, TZ: "Asia/Ho_Chi_Minh" };
}

/** Calls a door of the checkout `root` in a process of its own, in `folder`, at the recorder's moment. */
export async function callDoor(
  root: string,
  door: Door,
  args: readonly string[],
  folder: string,
): Promise<Said> {
  const [script = "", ...before] = await commandOf(root, door);
  const child = spawn(process.execPath, [path.join(root, script), ...before, ...args], {
    cwd: folder,
    env: { ...environment(), NODE_OPTIONS: `--import=${CLOCK}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") };
}

/**
 * The headless door of a checkout in one long-lived process that loads the checkout's own modules anew for each call:
 * hundreds of calls without hundreds of starts.
 */
export class Program {
  private child: ChildProcess | undefined;

  constructor(private readonly root: string) {}

  async call(args: readonly string[], folder: string): Promise<Said> {
    const child = (this.child ??= await this.start());
    return new Promise((resolve) => {
      const settle = (said: Said): void => {
        child.removeAllListeners();
        resolve(said);
      };
      child.once("message", (said: Said) => settle(said));
      child.once("exit", (code) => {
        this.child = undefined;
        settle({ code, out: "", err: "the process ended" });
      });
      child.send({ args, folder } satisfies Call);
    });
  }

  close(): void {
    this.child?.disconnect();
  }

  private async start(): Promise<ChildProcess> {
    const entry = (await commandOf(this.root, "thidua")).at(-1) ?? "";
    return fork(path.join(__dirname, "worker.ts"), [this.root, entry], {
      execArgv: ["--import", TSX, "--import", CLOCK],
      env: environment(),
    });
  }
}
