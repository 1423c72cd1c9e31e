import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What a process said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The doors of a checkout, called as `npm run` calls them. */
export type Door = "thidua" | "officejs";

const clock = pathToFileURL(path.resolve(__dirname, "clock.mjs")).href;

/** Calls a door of the checkout `root`, in `folder`, at the recorder's moment. */
export async function callDoor(
  root: string,
  door: Door,
  args: readonly string[],
  folder: string,
): Promise<Said> {
  const { scripts } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
    scripts: Readonly<Record<Door, string>>;
  };
  const [, script = "", ...before] = scripts[door].split(" ");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, script), ...before, ...args], {
      cwd: folder,
      env: { ...process.env, TZ: "Asia/Ho_Chi_Minh", NODE_OPTIONS: `--import=${clock}` },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") });
    });
  });
}
