import { writeFileSync } from "node:fs";
import path from "node:path";
import { groupBy } from "../src/domain/scoring/groupBy";
import { platforms } from "../src/host/platforms";
import { formatted, grid, plain } from "./markdown";
import { readHost } from "./members/host";
import { readLibrary } from "./members/library";
import { readReference } from "./members/reference";
import { membersTable, type ClassRow, type MemberRow, type Sources } from "./members/table";

/** `npm run members`: docs/embedded-host-members.md, which members of Office.js the embedded workbook has. */
export const membersFile = path.resolve(__dirname, "../docs/embedded-host-members.md");

const NEWER = "†";
const MAIN_SET = "ExcelApi ";
/** More members than this are counted, not named. */
const MANY = 20;

/** Reads types, library and classes; takes some seconds. */
export function readSources(): Sources {
  return { reference: readReference(), library: readLibrary(), host: readHost() };
}

const isDone = ({ state }: MemberRow): boolean => state === "done";

/** A method with its parentheses; marked where the library does not know it yet. */
const shown = ({ name, kind, isNewer }: MemberRow): string =>
  `${name}${kind === "method" ? "()" : ""}${isNewer ? NEWER : ""}`;

/** Numbered sets first, each by its version. */
function bySet(one: string, other: string): number {
  const [name = "", version = ""] = one.split(" ");
  const [otherName = "", otherVersion = ""] = other.split(" ");
  return name === otherName
    ? version.localeCompare(otherVersion, "en", { numeric: true })
    : name.localeCompare(otherName, "en");
}

/** By requirement set, in their order; the numbered sets of Excel are told by their number. */
function grouped<T>(
  rows: readonly T[],
  setOf: (row: T) => string,
  show: (row: T) => string,
): readonly string[] {
  const sets = groupBy(rows, setOf);
  return [...sets.keys()]
    .sort(bySet)
    .map((set) => `_${set.replace(MAIN_SET, "")}_ ${(sets.get(set) ?? []).map(show).join(", ")}`);
}

function classText({ name, members }: ClassRow): string {
  const done = members.filter(isDone);
  const readOnly = members.filter(({ state }) => state === "readOnly");
  const leftOut = members.filter(({ isLeftOut }) => isLeftOut);
  const refused = members.filter(({ state }) => state === "refused");
  return [
    `- **${name}** ${done.length}/${members.length}: ${done.map(shown).join(", ")}`,
    ...(readOnly.length > 0 ? [`  - read only here: ${readOnly.map(shown).join(", ")}`] : []),
    ...(leftOut.length > 0 ? [`  - loaded only by name: ${leftOut.map(shown).join(", ")}`] : []),
    ...(refused.length > 0 ? [`  - refused: ${grouped(refused, ({ set }) => set, shown).join(" · ")}`] : []),
  ].join("\n");
}

/** Each sentence with the members that can end in it; where they are many, how many of a class. */
function refusalsText(rows: readonly ClassRow[]): string {
  const cases = rows.flatMap(({ name, members }) =>
    members.flatMap((member) => member.refuses.map((sentence) => ({ sentence, name, member }))),
  );
  return [...groupBy(cases, ({ sentence }) => sentence)]
    .map(([sentence, refusing]) => {
      const classes = [...groupBy(refusing, ({ name }) => name)].map(([name, own]) =>
        refusing.length > MANY
          ? `**${name}** (${own.length})`
          : `**${name}** ${own.map(({ member }) => shown(member)).join(", ")}`,
      );
      return `- ${plain(sentence)} ${classes.join(", ")}`;
    })
    .sort()
    .join("\n");
}

/** How many members of each requirement set there are, and which platforms are told as having the set. */
function setsGrid(rows: readonly ClassRow[]): string {
  const members = rows.flatMap((row) => row.members);
  const sets = groupBy(members, ({ set }) => set);
  return grid(
    ["set", "done", "of", "told by"],
    [...sets.keys()].sort(bySet).map((set) => {
      const inSet = sets.get(set) ?? [];
      return [set, String(inSet.filter(isDone).length), String(inSet.length), toldBy(set).join(", ")];
    }),
  );
}

/** Platforms that say yes when an add-in asks for a set, such as `ExcelApi 1.9`. */
export function toldBy(set: string): readonly string[] {
  const [name = ""] = set.split(" ");
  return Object.values(platforms)
    .filter(({ sets }) => sets[name] !== undefined && bySet(set, `${name} ${sets[name]}`) <= 0)
    .map((platform) => platform.name);
}

/** The whole of docs/embedded-host-members.md, before prettier. */
export function membersText(sources: Sources): string {
  const rows = membersTable(sources);
  const here = rows.filter(({ members }) => members.some(({ state }) => state !== "refused"));
  const absent = rows.filter((row) => !here.includes(row) && row.members.length > 0);
  return [
    "<!-- Generated from src/host/objects and the types of Office.js by `npm run members`; do not edit. -->",
    "# Members of Office.js in the embedded workbook",
    `Every class of the namespace \`Excel\` with its members, as \`@types/office-js\` declares them. What is refused says so by name
(\`ApiNotFound\`) when it is used; what is done can still refuse a use that it cannot do exactly (\`NotImplemented\`). Members that
the library has by itself (\`load\`, \`set\`, \`toJSON\` …) are left out. A \`load()\` without names brings all properties, but for those
that are loaded only by name. ${NEWER}: newer than the library in \`node_modules\`, which does not ask for it yet.`,
    "## Requirement sets",
    "How many members of a set are done, and which platforms of `src/host/platforms.ts` say yes to `isSetSupported`.",
    setsGrid(rows),
    "## Classes",
    here.map(classText).join("\n"),
    "## Uses that are refused",
    `What a member that is done says to a use that is not (\`NotImplemented\`), and the members whose code leads there; where they are
many, their number in each class.`,
    refusalsText(rows),
    "## Classes that are not here",
    "With the number of their members, by the set that brought them.",
    grouped(
      absent,
      ({ members }) => members.map(({ set }) => set).sort(bySet)[0] ?? "",
      ({ name, members }) => `${name} (${members.length})`,
    )
      .map((line) => `- ${line}`)
      .join("\n"),
    "",
  ].join("\n\n");
}

// Run as a command, not read by a test.
if (process.argv[1]?.endsWith("scripts/members.ts"))
  void formatted(membersText(readSources())).then((text) => writeFileSync(membersFile, text));
