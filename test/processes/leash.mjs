// Runs a program that ends with whoever asked for it, however that ends: its standard input, which nobody writes to, closes then.
// It leads a process group of its own, so that what the program starts ends too.
import { spawn } from "node:child_process";

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
child.once("error", ({ message }) => {
  console.error(message);
  process.exit(127);
});
child.once("exit", (code) => process.exit(code ?? 1));
process.stdin.resume().once("close", () => {
  if (process.platform === "win32") child.kill();
  else process.kill(0, "SIGKILL");
});
