import { createHash } from "node:crypto";

/** A page of Excel on the web: Excel asks for the functions' metadata from there. */
const EXCEL_ON_THE_WEB = "https://excel.officeapps.live.com";
const PATIENCE = 30_000;
/** Files asked for at once. */
const AT_ONCE = 6;

/** A file as a server answers for it. */
export interface Answer {
  /** Its path from the add-in's address. */
  readonly file: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** An add-in as it is served. */
export interface Served {
  /** Where it is asked for, without a closing slash. */
  readonly address: string;
  /** Where the manifest says it is: the address, or the one that will lead here. */
  readonly origin: string;
  /** The files of the build with their SHA-256. */
  readonly files: Readonly<Record<string, string>>;
  /** Those that the server has, by their path. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Why a server could not be asked at all. */
export type Silence = "name" | "certificate" | "connection";

/** @throws Unreachable when there was no answer */
export async function ask(address: string, file: string): Promise<Answer> {
  try {
    const response = await fetch(`${address}/${file}`, {
      headers: { Origin: EXCEL_ON_THE_WEB },
      // A page to log in at is no answer.
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { status, headers } = response;
    return { file, status, headers, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    throw new Unreachable(address, error);
  }
}

/** Answers for many files, in their order. @throws Unreachable when one is not answered */
export async function askAll(address: string, files: readonly string[]): Promise<Answer[]> {
  const waiting = files.map((file, at) => ({ file, at }));
  const answers: Answer[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      answers[next.at] = await ask(address, next.file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

/** No answer came. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  readonly silence: Silence;
  readonly host: string;

  constructor(address: string, error: unknown) {
    const { code, message } = reasonOf(error);
    super(message);
    this.host = new URL(address).host;
    this.silence = silenceOf(code);
  }
}

/** The system's own error is inside that of `fetch`. */
function reasonOf(error: unknown): { code: string; message: string } {
  const { cause, ...outer } = wordsOf(error);
  const { code, message } = cause === undefined ? outer : wordsOf(cause);
  const [line = ""] = message.split("\n");
  return { code, message: line || code };
}

function wordsOf(error: unknown): { code: string; message: string; cause?: unknown } {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error) };
  return {
    code: "code" in error ? String(error.code) : "",
    message: "message" in error ? String(error.message) : "",
    ...("cause" in error && { cause: error.cause }),
  };
}

function silenceOf(code: string): Silence {
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/u.test(code)) return "name";
  return /CERT|TLS|SSL|SIGNATURE/u.test(code) ? "certificate" : "connection";
}

export const digestOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Text of a header, empty when it is not there. */
export const header = ({ headers }: Answer, name: string): string => headers.get(name) ?? "";
