import type { SourceWords } from "../../profile";
import { anyOf, fold, tidy } from "../../text";
import type { Unit } from "../model";
import type { ImportContext } from "./context";
import type { NameMatch } from "./names";
import { hasTitle, isPersonName, personName } from "./persons";

/** What a cell says of who leads: units, persons with what they are, and names that nobody can place. */
export interface HeadReading {
  readonly units: readonly Unit[];
  readonly persons: readonly { readonly name: string; readonly position: string }[];
  /** Names that seem to be units', and whom they may mean. */
  readonly strangers: readonly {
    readonly text: string;
    readonly match: Exclude<NameMatch<Unit>, { kind: "one" }>;
  }[];
  /** What is neither a unit, a person nor a position. */
  readonly others: readonly string[];
}

/** Positions in every organisation: those that may have "phó" and "nguyên" before them, and others. */
const HEADS = [
  "chủ tịch",
  "trưởng ban",
  "chánh văn phòng",
  "giám đốc",
  "hiệu trưởng",
  "trưởng phòng",
  "chỉ huy",
];
const POSITIONS = [
  "ủy viên",
  "uv",
  "uvbtv",
  "uvbch",
  "cán bộ",
  "chuyên viên",
  "thường trực",
  "giáo viên",
  "trợ lý",
];
/** Committees, as they stand before the body that has them. */
const COMMITTEES = ["btv", "bch", "ban thường vụ", "ban chấp hành"];
/** What may follow a position and belongs to it. */
const WITHIN = [...COMMITTEES, "thường trực", "thường vụ", "ban kiểm tra", "chuyên trách"];

/** How positions and superior bodies are told in a folded text. */
interface HeadPatterns {
  readonly position: RegExp;
  /** Bodies above the units. */
  readonly superior: RegExp;
}

function headPatterns({ positions: { heads, others }, superiors }: SourceWords): HeadPatterns {
  const head = `(?:nguyên\\s+)?(?:phó\\s+)?${anyOf([...HEADS, ...heads])}`;
  const position = `${head}|${anyOf([...POSITIONS, ...others])}`;
  const superior = anyOf(superiors).replaceAll(" ", "\\s*");
  return {
    position: new RegExp(`^(?:${position})(?:\\s+${anyOf(WITHIN)})*(?=\\s|$)`, "u"),
    superior: new RegExp(`^(?:${anyOf(COMMITTEES)}\\s+)?${superior}(?:\\s|$)`, "u"),
  };
}

type Part =
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "position"; readonly position: string; readonly unit?: Unit; readonly stranger?: string }
  | { readonly kind: "person"; readonly name: string }
  | { readonly kind: "stranger"; readonly text: string }
  | { readonly kind: "other"; readonly text: string };

/**
 * Reads who leads: "Đoàn xã Xuân Lai", "Đ/c Nguyễn Văn A", "Nguyễn Văn A - Bí thư Đoàn xã Xuân Lai", "Đoàn xã Xuân Lai (đ/c
 * Nguyễn Văn A)". Parts between dashes, commas, brackets and line breaks are joined where together they are one name.
 */
export function readHead(text: string, context: ImportContext): HeadReading {
  const whole = text.normalize("NFC");
  const pieces = [...whole.matchAll(/(?:(?!\s[-–—]\s)[^\n;,()])+/gu)]
    .map(({ 0: piece, index }) => ({ piece, index }))
    .filter(({ piece }) => /[\p{L}\d]/u.test(piece));
  const patterns = headPatterns(context.words);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length;) {
    const first = pieces[at];
    if (!first) break;
    const joined = (end: number): string => {
      const last = pieces[end - 1] ?? first;
      return bare(whole.slice(first.index, last.index + last.piece.length));
    };
    let end = pieces.length;
    while (end > at + 1 && !isSure(partOf(joined(end), patterns, context))) end -= 1;
    parts.push(partOf(joined(end), patterns, context));
    at = end;
  }
  return gathered(parts, context);
}

function bare(text: string): string {
  return tidy(text)
    .replace(/^[-–—+•*.:\s]+/u, "")
    .replace(/[\s.:–—-]+$/u, "");
}

/** Whether several parts together are one name. */
function isSure(part: Part): boolean {
  return part.kind === "unit" || (part.kind === "position" && part.unit !== undefined);
}

function partOf(text: string, patterns: HeadPatterns, context: ImportContext): Part {
  const match = context.units.find(text);
  if (match.kind === "one") return { kind: "unit", unit: match.item };
  const position = patterns.position.exec(fold(text))?.[0];
  if (position !== undefined) return positionOf(text, position.length, patterns, context);
  if (match.kind === "several") return { kind: "stranger", text };
  if (patterns.superior.test(fold(text))) return { kind: "position", position: text };
  const isOfficer = context.officers.find(personName(text)).kind !== "none";
  if (isOfficer || hasTitle(text)) return { kind: "person", name: personName(text) };
  if (match.near.length > 0 || isLikeUnit(text, context)) return { kind: "stranger", text };
  return isPersonName(text) ? { kind: "person", name: personName(text) } : { kind: "other", text };
}

/** "Bí thư Đoàn xã Xuân Lai": the position, and the unit behind it. */
function positionOf(text: string, length: number, { superior }: HeadPatterns, context: ImportContext): Part {
  const rest = text.slice(length).trim();
  // "Bí thư Đoàn xã" says of no unit which one.
  const isUnnamed = isKindOnly(rest, context);
  if (rest === "" || isUnnamed || superior.test(fold(rest))) return { kind: "position", position: text };
  const match = context.units.find(rest);
  const position = text.slice(0, length).trim();
  return match.kind === "one"
    ? { kind: "position", position, unit: match.item }
    : { kind: "position", position: text, stranger: rest };
}

/** A body or a kind of place without a name behind it. */
function isKindOnly(text: string, { naming: { bodies, kinds, school, prefix } }: ImportContext): boolean {
  const leads = [...bodies, ...kinds, ...school.kinds, school.word, prefix].map(fold);
  let rest = fold(text);
  for (;;) {
    const lead = leads.find((each) => rest === each || rest.startsWith(`${each} `));
    if (lead === undefined || rest === "") return rest === "";
    rest = rest.slice(lead.length + 1);
  }
}

/** Begins like the name of a unit: with a kind of place, or with a body other than a family name ("Đoàn Văn An" is a person). */
function isLikeUnit(text: string, { naming: { bodies, kinds, school, prefix } }: ImportContext): boolean {
  const words = fold(text);
  const leads = [
    ...bodies.filter((body) => fold(body) !== fold(prefix)),
    ...kinds,
    school.word,
    "cơ quan",
    "công ty",
  ];
  const rest = words.startsWith(`${fold(prefix)} `) ? words.slice(prefix.length + 1) : words;
  return leads.some((lead) => rest.startsWith(`${fold(lead)} `));
}

function gathered(parts: readonly Part[], context: ImportContext): HeadReading {
  const units: Unit[] = [];
  const persons: { name: string; position: string }[] = [];
  const strangers: { text: string; match: Exclude<NameMatch<Unit>, { kind: "one" }> }[] = [];
  const others: string[] = [];
  const stranger = (text: string): void => {
    const match = context.units.find(text);
    if (match.kind !== "one") strangers.push({ text, match });
  };
  for (const part of parts) {
    if (part.kind === "person") persons.push({ name: part.name, position: "" });
    if (part.kind === "stranger") stranger(part.text);
    if (part.kind === "other") others.push(part.text);
    if (part.kind === "unit" || part.kind === "position") {
      if (part.unit && !units.includes(part.unit)) units.push(part.unit);
    }
    if (part.kind !== "position") continue;
    if (part.stranger !== undefined) stranger(part.stranger);
    const person = persons.at(-1);
    if (person) person.position = [person.position, part.position].filter(Boolean).join(", ");
  }
  return { units, persons, strangers, others };
}
