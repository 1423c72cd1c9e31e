import { choiceWord, inputs } from "../../../../contract";
import { fold, formatDate, splitList, tidy } from "../../../../text";
import { parseRule, ruleWords } from "../../../scoring/rules";
import { countOf, dayOf, shownText } from "../../cells";
import { shownName, type ImportContext } from "../../context";
import type { Draft, DraftCell, SourcePlace, Unclear, UnclearReason } from "../../reading";
import type { SourceSheet } from "../../sourceSheet";
import { periodOf, yearsOf } from "../../titles";
import { readApplies } from "./appliesTo";
import { codesOf, type LeafCode } from "./codes";
import type { Entry, Placed } from "./entries";
import { leafPoints, sectionOf, type LeafPoints } from "./points";
import { ruleInWords, type OfferedRule } from "./ruleInWords";
import { setOfCriteria, writtenSet } from "./setOfCriteria";
import type { PricedLeaf } from "./totals";

const schema = inputs.criteria;

interface LeafReading {
  readonly drafts: readonly Draft[];
  readonly unclear: readonly Unclear[];
  readonly refused: number;
  /** All leaves whose points are understood, also those that are left out: what the list sums up. */
  readonly priced: readonly PricedLeaf[];
}

/** The entries of a list as rows of `TieuChi`. */
export function leavesOf(
  sheet: SourceSheet,
  titles: readonly string[],
  entries: readonly Entry[],
  context: ImportContext,
): LeafReading {
  const inRow = (entry: Entry): string => writtenSet(shownOf(entry, "set"), context);
  const ofSheet = entries.every((entry) => inRow(entry) !== "")
    ? { value: "" }
    : setOfCriteria(sheet, titles, context);
  if ("unclear" in ofSheet)
    return { drafts: [], unclear: [ofSheet.unclear], refused: entries.length, priced: [] };
  const setOf = (entry: Entry): string => (inRow(entry) === "" ? ofSheet.value : inRow(entry));
  return new LeafReader(sheet, titles, context, setOf).read(entries);
}

class LeafReader {
  private readonly drafts: Draft[] = [];
  private readonly unclear: Unclear[] = [];
  private readonly priced: PricedLeaf[] = [];
  private readonly made: string[] = [];
  private readonly seen = new Map<string, string>();
  private readonly year: number | undefined;
  private refused = 0;

  constructor(
    private readonly sheet: SourceSheet,
    titles: readonly string[],
    private readonly context: ImportContext,
    private readonly setOf: (entry: Entry) => string,
  ) {
    const [year, ...others] = yearsOf(titles);
    this.year = others.length === 0 && year !== undefined ? year : context.year;
  }

  read(entries: readonly Entry[]): LeafReading {
    const codes = codesOf(entries, this.setOf, this.context);
    const sharing = sharedPoints(this.sheet, entries);
    for (const entry of entries) {
      const code = codes.get(entry);
      if (code) this.leaf(entry, code, sharing.get(entry));
    }
    const [first] = this.made;
    if (first !== undefined)
      this.say("", `${this.made.length}`, "codeMade", {
        about: this.made.length > 3 ? `${first} … ${this.made.at(-1)}` : this.made.join(", "),
      });
    const { drafts, unclear, refused, priced } = this;
    return { drafts, unclear, refused, priced };
  }

  private leaf(entry: Entry, code: LeafCode, sharing: Sharing | undefined): void {
    if (sharing) {
      if (sharing.isFirst)
        this.say(sharing.at, sharing.text, "pointsShared", { about: String(sharing.count) });
      return this.leaveOut();
    }
    const [cell] = entry.cells.get("maximum") ?? [];
    if (!cell)
      return this.refuse(entry.at, entry.text, "rowIncomplete", { about: schema.column.maximum.header });
    const points = leafPoints(cell.cell);
    if (points.meaning.kind === "doubt")
      return this.refuse(cell.at, shownText(cell.cell), points.meaning.why);
    if (points.meaning.kind !== "value")
      return this.refuse(entry.at, entry.text, "rowIncomplete", { about: schema.column.maximum.header });
    if (points.meaning.value < 0) return this.refuse(cell.at, shownText(cell.cell), "notPoints");
    const maximum = points.meaning.value;
    const section = points.section ?? sectionsOf(entry);
    this.priced.push({ entry, points: maximum, section });
    if ("why" in code) {
      const [shown] = entry.numberCell ? [shownText(entry.numberCell.cell)] : [""];
      return this.refuse(code.at, shown, code.why);
    }
    const set = this.setOf(entry);
    const key = `${fold(set)}\n${fold(code.code)}`;
    const twice = this.seen.get(key);
    if (twice !== undefined)
      return this.refuse(entry.numberCell?.at ?? entry.at, code.code, "duplicate", { about: twice });
    this.seen.set(key, entry.numberCell?.at ?? entry.at);
    const applies = this.applies(entry);
    const periods = this.periods(entry);
    if (applies === undefined || periods === undefined) return;
    const rule = this.rule(entry, set, code.code, maximum, points, section);
    if (rule === undefined) return;
    if (code.isMade) this.made.push(code.code);
    const [group, topic] = topicsOf(entry);
    const cells: Record<string, DraftCell | undefined> = {
      set,
      code: code.code,
      group,
      topic,
      text: entry.text,
      maximum,
      rule: rule.word,
      steps: rule.steps,
      wanted: wantedOf(entry, rule.isSaid),
      requiredItems: this.requiredItems(entry),
      deadline: this.deadline(entry),
      periods,
      team: joined(entry, "team"),
      appliesTo: applies,
    };
    const filled = Object.entries(cells).filter(([, value]) => value !== undefined && value !== "");
    this.drafts.push({
      table: "criteria",
      cells: Object.fromEntries(filled) as Record<string, DraftCell>,
      from: this.place(entry.at),
      ...(!rule.isSaid && { onlyNew: ["rule", "steps"] }),
    });
  }

  /**
   * How a leaf is scored: what a column says, else by verified points, with the rule that its words describe to be confirmed. A
   * leaf of penalties waits for that: by verified points it would give what it ought to take.
   */
  private rule(
    entry: Entry,
    set: string,
    code: string,
    maximum: number,
    points: LeafPoints,
    section: PricedLeaf["section"],
  ): { word: string; steps?: string; isSaid: boolean } | undefined {
    const said = saidRule(entry);
    if (said) {
      const parsed = parseRule(ruleWords[said.word] ?? "", said.steps);
      if ("rule" in parsed) return { word: said.word, steps: said.steps, isSaid: true };
      this.refuse(said.at, [said.word, said.steps].filter(Boolean).join(" | "), "ruleUnknown");
      return undefined;
    }
    const offered = offeredRule(entry, maximum, points, section);
    const verified = { word: choiceWord(schema.column.rule, "verified"), isSaid: false };
    if (!offered) return verified;
    const isConfirmed = Object.keys(this.context.options.rules ?? {}).some(
      (each) => fold(each) === fold(code),
    );
    if (isConfirmed) return { word: offered.word, steps: offered.steps, isSaid: true };
    const standing = this.context.snapshot.criteria.find((leaf) => leaf.set === set && leaf.code === code);
    // What the office has settled since is not asked again.
    if (standing && standing.rule !== "verified") return verified;
    const about = [offered.word, offered.steps].filter(Boolean).join(" | ");
    const isPenalty = section === "penalty";
    const why = isPenalty ? "penaltyToConfirm" : "ruleToConfirm";
    this.say(offered.at, offered.said, why, { about, codes: [code] });
    if (!isPenalty) return verified;
    this.leaveOut();
    return undefined;
  }

  /** @returns undefined when a word is unknown: a leaf for the wrong units is worse than one that waits */
  private applies(entry: Entry): string | undefined {
    const [first] = entry.cells.get("appliesTo") ?? [];
    if (!first) return "";
    const text = (entry.cells.get("appliesTo") ?? []).map(({ cell }) => rawText(cell)).join("\n");
    const read = readApplies(text, this.context);
    if ("entries" in read) return read.entries.join("; ");
    const { candidates, codes } = read;
    this.refuse(first.at, read.unknown, "appliesUnknown", { candidates, codes });
    return undefined;
  }

  private periods(entry: Entry): string | undefined {
    const [first] = entry.cells.get("periods") ?? [];
    const text = joined(entry, "periods");
    if (!first || /^(?:cả năm|tất cả|mọi kỳ|các kỳ)?$/u.test(fold(text))) return "";
    const { periods } = this.context.snapshot;
    const codes: string[] = [];
    for (const part of splitList(text.replace(/,|\s+và\s+/gu, ";"))) {
      const period = periodOf(part, periods);
      if (!period) {
        this.refuse(first.at, part, "periodUnknown", { candidates: periods.map(shownName) });
        return undefined;
      }
      codes.push(period.code);
    }
    return codes.join("; ");
  }

  private requiredItems(entry: Entry): number | undefined {
    const [cell] = entry.cells.get("requiredItems") ?? [];
    const meaning = countOf(cell?.cell);
    if (cell && meaning.kind === "doubt") this.say(cell.at, shownText(cell.cell), meaning.why);
    return meaning.kind === "value" ? meaning.value : undefined;
  }

  /** A day; "Trong năm" and "Quý IV" stay the text they are (contract, "Dates"). */
  private deadline(entry: Entry): DraftCell | undefined {
    const cells = entry.cells.get("deadline") ?? [];
    const [first] = cells;
    if (!first) return undefined;
    const days = cells.flatMap(({ cell }) =>
      typeof cell === "string" ? daysIn(cell, this.year) : [dayOf(cell, this.year)],
    );
    const text = cells.map(({ cell }) => shownText(cell)).join("; ");
    const known = [...new Set(days.flatMap((day) => (day.kind === "value" ? [day.value] : [])))];
    if (known.length > 1) {
      this.say(first.at, text, "severalDays", { candidates: known.map(formatDate) });
      return undefined;
    }
    const [doubt] = days.filter((day) => day.kind === "doubt");
    if (!doubt) return known[0];
    if (doubt.why === "notDay") {
      this.say(first.at, text, "deadlineText");
      return text;
    }
    this.say(first.at, text, doubt.why);
    return undefined;
  }

  private refuse(cell: string, text: string, why: UnclearReason, said: Partial<Unclear> = {}): void {
    this.say(cell, text, why, said);
    this.leaveOut();
  }

  private leaveOut(): void {
    this.refused += 1;
  }

  private say(cell: string, text: string, why: UnclearReason, said: Partial<Unclear> = {}): void {
    this.unclear.push({ from: this.place(cell), text, why, candidates: [], ...said });
  }

  private place(cell: string): SourcePlace {
    const { file, sheet } = this.sheet.grid;
    return { file, sheet, cell };
  }
}

/** Points that one merged cell gives to several conditions: nobody can tell how they are divided. */
interface Sharing {
  readonly isFirst: boolean;
  readonly at: string;
  readonly text: string;
  readonly count: number;
}

function sharedPoints(sheet: SourceSheet, entries: readonly Entry[]): Map<Entry, Sharing> {
  const sharing = new Map<Entry, Sharing>();
  for (const entry of entries) {
    const [cell] = entry.cells.get("maximum") ?? [];
    const area = sheet.grid.merged.find(
      ({ top, left, bottom }) => cell !== undefined && bottom > top && sheet.address(top, left) === cell.at,
    );
    if (!cell || !area) continue;
    const inside = entries.filter(({ row }) => area.top <= row && row <= area.bottom);
    if (inside.length < 2) continue;
    const said = { at: cell.at, text: shownText(cell.cell), count: inside.length };
    inside.forEach((each, at) => sharing.set(each, { ...said, isFirst: at === 0 }));
  }
  return sharing;
}

/** Tiêu chí and Nội dung: the outermost heading, and those inside it. Parts A and B of a list hold criteria and are none. */
function topicsOf({ headings }: Entry): [group: string | undefined, topic: string | undefined] {
  const isPart = headings.length > 1 && /^[A-HĐ]$/u.test(headings[0]?.number ?? "");
  const [group, ...topics] = headings.slice(isPart ? 1 : 0).map(({ text }) => text);
  return [group, topics.length > 0 ? topics.join(" – ") : undefined];
}

function sectionsOf({ headings }: Entry): PricedLeaf["section"] {
  return headings.map(({ text }) => sectionOf(text)).find((section) => section !== undefined);
}

/** The days of a cell: one, or each part of "30/6 và 30/11". */
function daysIn(text: string, year: number | undefined): ReturnType<typeof dayOf>[] {
  const whole = dayOf(text, year);
  if (whole.kind !== "doubt" || whole.why !== "notDay") return [whole];
  const parts = text.split(/[;,\n]|\s+và\s+/u).filter((part) => tidy(part) !== "");
  const days = parts.map((part) => dayOf(part, year));
  return parts.length > 1 && days.every(({ kind }) => kind === "value") ? days : [whole];
}

/** Cách chấm in its own words; a sentence in that column is none. */
function saidRule(entry: Entry): { word: string; steps: string; at: string } | undefined {
  const [cell] = entry.cells.get("rule") ?? [];
  const word = Object.keys(ruleWords).find((each) => fold(each) === fold(shownText(cell?.cell)));
  return cell && word !== undefined ? { word, steps: shownOf(entry, "steps"), at: cell.at } : undefined;
}

/** The rule that the words of a leaf describe, with the cell that says so. */
function offeredRule(
  entry: Entry,
  maximum: number,
  { choices }: LeafPoints,
  section: PricedLeaf["section"],
): (OfferedRule & { readonly at: string }) | undefined {
  const [points] = entry.cells.get("maximum") ?? [];
  if (choices !== undefined && points)
    return { word: "mức", steps: choices, said: shownText(points.cell), at: points.at };
  for (const id of ["rule", "steps", "details", "guide", "wanted"]) {
    const cells = entry.cells.get(id) ?? [];
    const offered = ruleInWords([cells.map(({ cell }) => rawText(cell)).join("\n")], maximum, section);
    if (offered && cells[0]) return { ...offered, at: cells[0].at };
  }
  const offered = ruleInWords([entry.text], maximum, section);
  if (offered) return { ...offered, at: entry.at };
  if (section === undefined) return undefined;
  const word = section === "bonus" ? "cộng" : "trừ";
  return { word, steps: "", said: entry.headings.at(-1)?.text ?? entry.text, at: entry.at };
}

/** What is asked of the evidence; what a column says of points in words of its own stays with it. */
function wantedOf(entry: Entry, isRuleSaid: boolean): string {
  const ids =
    isRuleSaid && saidRule(entry)
      ? ["wanted", "details", "guide"]
      : ["wanted", "details", "guide", "rule", "steps"];
  return ids
    .flatMap((id) => (entry.cells.get(id) ?? []).map(({ cell }) => shownText(cell)))
    .filter((text) => text !== "")
    .join("; ");
}

function joined(entry: Entry, id: string): string {
  return (entry.cells.get(id) ?? []).map(({ cell }) => shownText(cell)).join("; ");
}

function shownOf(entry: Entry, id: string): string {
  return shownText((entry.cells.get(id) ?? [])[0]?.cell);
}

/** What stands in a cell, lines kept. */
function rawText(cell: Placed["cell"]): string {
  return typeof cell === "string" ? cell : shownText(cell);
}
