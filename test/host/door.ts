import { thidua as door } from "../../src/headless/cli";

/** What a call came to: its exit code, and what it printed. */
export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The headless door in this process: a start for each of some forty calls would be most of the time these tests take. */
export async function thidua(...args: string[]): Promise<Told> {
  const told = { out: "", err: "" };
  const listen = (stream: NodeJS.WriteStream, to: "out" | "err"): jest.SpyInstance =>
    jest.spyOn(stream, "write").mockImplementation((text) => {
      told[to] += String(text);
      return true;
    });
  const listening = [listen(process.stdout, "out"), listen(process.stderr, "err")];
  try {
    const code = await door(args);
    return { code, ...told };
  } finally {
    for (const spy of listening) spy.mockRestore();
  }
}
