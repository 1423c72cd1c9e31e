import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** A program that a test has started. */
export interface Started {
  /** What it has said so far, on both streams. */
  readonly said: () => string;
  /** Resolves with its exit code when it has ended; null when it was killed. */
  readonly ended: Promise<number | null>;
  /** Whether it has ended. */
  readonly isOver: () => boolean;
  /** Resolves once it has said something that matches; rejects with what it said when it ends before. */
  readonly saying: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ends it with all that it started; resolves when they are gone. */
  readonly end: () => Promise<void>;
}

const running = new Set<Started>();

/**
 * Starts a program that ends with the file of tests that asked for it, also when a test failed, the worker of jest is killed
 * or somebody interrupts.
 */
export function start(
  program: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Started {
  const child = spawn(process.execPath, [path.join(__dirname, "leash.mjs"), program, ...args], {
    // A group of its own: a signal for it reaches all that the program starts.
    detached: true,
    stdio: "pipe",
    windowsHide: true,
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  let said = "";
  let isOver = false;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      tell();
    });
  const ended = once(child, "close").then(([code]) => {
    isOver = true;
    running.delete(started);
    tell();
    return code as number | null;
  });
  const saying = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(said);
        if (found) resolve(found);
        else if (isOver) reject(new Error(`${path.basename(program)} ended: ${said}`));
        else return;
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  const end = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  const started: Started = { said: () => said, ended, isOver: () => isOver, saying, end };
  running.add(started);
  return started;
}

// The bench, which is no test, ends what it starts, or ends.
if (typeof afterAll === "function")
  afterAll(async () => {
    await Promise.all([...running].map(({ end }) => end()));
  });
