import path from "node:path";
import { alike, type Problem } from "./problem";
import { digestOf, header, type Answer, type Served } from "./site";

/** The types that browsers and Excel take, by the ending of a file. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  ".html": ["text/html"],
  ".css": ["text/css"],
  ".js": ["text/javascript", "application/javascript"],
  ".json": ["application/json"],
  ".xml": ["application/xml", "text/xml"],
  ".png": ["image/png"],
  // Anything else, and browsers refuse to compile it as it comes in.
  ".wasm": ["application/wasm"],
};
/** Seconds for which a file named after its content is kept at least: a month. */
const LONG = 30 * 24 * 3600;

/** Each file of the build: there, whole, of its type, kept as long as it holds. */
export function checkFiles({ files, answers }: Served, all: readonly Answer[]): Problem[] {
  const there = [...answers.values()];
  const moved = all.filter(({ status }) => status >= 300 && status < 400);
  const absent = all.filter((answer) => !answers.has(answer.file) && !moved.includes(answer));
  return [
    ...alike("moved", moved, (answer) => ({ to: siteOf(header(answer, "location")) })),
    ...alike("status", absent, ({ status }) => ({ status })),
    ...alike(
      "changed",
      there.filter(({ file, body }) => digestOf(body) !== files[file]),
      () => ({}),
    ),
    ...alike("type", there.filter(isOfAnotherType), (answer) => ({
      type: header(answer, "content-type") || "–",
      wanted: typesOf(answer.file).join(", "),
    })),
    ...cachingOf(there),
  ];
}

const typesOf = (file: string): readonly string[] => TYPES[path.extname(file)] ?? [];

function isOfAnotherType(answer: Answer): boolean {
  const types = typesOf(answer.file);
  const [said = ""] = header(answer, "content-type").toLowerCase().split(";");
  return types.length > 0 && !types.includes(said.trim());
}

/** What is named after its content never changes; icons must be kept, Office asks for that; anything else is asked for anew. */
function cachingOf(answers: readonly Answer[]): Problem[] {
  const isNamedByContent = ({ file }: Answer): boolean => file.startsWith("static/");
  const isIcon = ({ file }: Answer): boolean => file.endsWith(".png");
  const said = (answer: Answer): { caching: string } => ({ caching: caching(answer) || "–" });
  return [
    ...alike("short", answers.filter(isNamedByContent).filter(isKeptShortly), said),
    ...alike(
      "icons",
      answers.filter(isIcon).filter((answer) => /no-cache|no-store/u.test(caching(answer))),
      said,
    ),
    ...alike(
      "stale",
      answers.filter((answer) => !isNamedByContent(answer) && !isIcon(answer) && mayBeOld(answer)),
      said,
    ),
  ];
}

const caching = (answer: Answer): string => header(answer, "cache-control").toLowerCase();
const ageOf = (answer: Answer): number => Number(/max-age=(\d+)/u.exec(caching(answer))?.[1] ?? 0);
const isKeptShortly = (answer: Answer): boolean =>
  ageOf(answer) < LONG || /no-cache|no-store/u.test(caching(answer));
/** Without a word about it, browsers keep a file for as long as they guess. */
const mayBeOld = (answer: Answer): boolean =>
  !/no-cache|no-store/u.test(caching(answer)) &&
  !(ageOf(answer) === 0 && caching(answer).includes("max-age=0"));

/** The server that an address leads to: addresses to log in at are long. */
function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address || "–";
}
