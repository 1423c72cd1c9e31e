import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Said } from "./program";

/** A call of the headless door: its arguments and the folder it stands in. */
export interface Call {
  readonly args: readonly string[];
  readonly folder: string;
}

const [root = "", entry = ""] = process.argv.slice(2);
/** The checkout's own way to run a file of it: some packages can only be bundled, not required. */
const bundles = import(pathToFileURL(path.join(root, "scripts/bundle.mjs")).href) as Promise<{
  load: (entry: string) => Promise<unknown>;
}>;
let out = "";
let err = "";
let running = false;

/** Takes what is printed instead of printing it. */
function take(stream: NodeJS.WriteStream, to: (text: string) => void): void {
  stream.write = (chunk: string | Uint8Array): boolean => {
    to(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
    return true;
  };
}
take(process.stdout, (text) => (out += text));
take(process.stderr, (text) => (err += text));

process.on("message", ({ args, folder }: Call) => {
  process.chdir(folder);
  process.argv = [process.execPath, entry, ...args];
  process.exitCode = undefined;
  [out, err, running] = ["", "", true];
  // The call has ended when nothing is left to wait for, the channel apart.
  process.channel?.unref();
  void bundles.then(({ load }) => load(entry));
});

// A call that fails unheard ends its process with 1 and the stack on stderr; here the process goes on to the next call.
process.on("uncaughtException", (error: Error) => {
  err += `${error.stack ?? error.message}\n`;
  process.exitCode = 1;
});

process.on("beforeExit", () => {
  if (!running) return;
  running = false;
  process.channel?.ref();
  process.send?.({ code: Number(process.exitCode ?? 0), out, err } satisfies Said);
});
