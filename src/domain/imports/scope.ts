import type { Period, Unit } from "../model";
import type { SourceWords } from "../../profile";
import { anyOf, fold, tidy, toDate } from "../../text";
import { shownText } from "./cells";
import { sheetKey, shownName, unclearName, type ImportContext } from "./context";
import { bareHeader } from "./header";
import type { SourcePlace, Unclear } from "./reading";
import type { SourceSheet } from "./sourceSheet";
import { nameSpan, periodsNamed, setsNamed, yearsOf, yearsOfDays } from "./titles";

/** What holds for a whole sheet, or the question that it leaves open. */
export type Scoped<T> = { readonly value: T } | { readonly unclear: Unclear };

function wholeSheet({ grid: { file, sheet } }: SourceSheet): SourcePlace {
  return { file, sheet, cell: "" };
}

/** What a sheet is called in a question about it: the title nearest to the table, for letterheads stand first. */
function titleOf({ grid }: SourceSheet, titles: readonly string[]): string {
  const above = titles.slice(0, -1).reverse();
  return [...above, grid.sheet, grid.file].find((text) => text !== "") ?? "";
}

/** Titles above a table, and the name of the sheet. */
export function titlesOf(sheet: SourceSheet, headerTop: number): string[] {
  return [...sheet.textsAbove(headerTop), sheet.grid.sheet];
}

/** What a title names, else what was said, else the only one there is; a title that names several says nothing. */
export function decided<T>(named: readonly T[], given: readonly T[], possible: readonly T[]): T | undefined {
  if (named.length === 1) return named[0];
  if (given.length > 0) return given[0];
  return named.length === 0 && possible.length === 1 ? possible[0] : undefined;
}

/**
 * The period of a sheet: what its title says, else `--period`, else the only one there is; otherwise a question (contract, "Kỳ
 * and Bộ").
 */
export function periodOfSheet(
  sheet: SourceSheet,
  titles: readonly string[],
  set: string | undefined,
  context: ImportContext,
): Scoped<Period> {
  const periods = context.periodsOf(set);
  const given = periods.filter(({ code }) => fold(code) === fold(context.options.period ?? ""));
  // A title that names a part of the year for which there is no period does not mean the only one there is.
  const only = nameSpan(titles) ? [] : periods;
  const period = decided(periodsNamed(titles, periods), given, only);
  if (period) return { value: period };
  return {
    unclear: {
      from: wholeSheet(sheet),
      text: titleOf(sheet, titles),
      why: "periodUnknown",
      candidates: periods.map(shownName),
    },
  };
}

/** The criteria set of a sheet, in the same way. @param possible sets that what stands in the sheet may belong to */
export function setOfSheet(
  sheet: SourceSheet,
  titles: readonly string[],
  context: ImportContext,
  possible: readonly string[] = context.sets,
): Scoped<string> {
  const given = context.sets.filter((set) => fold(set) === fold(context.options.set ?? ""));
  const set = decided(setsNamed(titles, context.sets), given, possible);
  if (set !== undefined) return { value: set };
  return {
    unclear: {
      from: wholeSheet(sheet),
      text: titleOf(sheet, titles),
      why: "setUnknown",
      candidates: context.sets,
    },
  };
}

/** Lines that name a document, not what the sheet is about. */
const BASIS = /^\(?\s*(?:ban hành\s+)?(?:kèm theo|căn cứ|thực hiện|theo)\s/u;

function ownTitles(texts: readonly string[]): string[] {
  return texts.filter((text) => !BASIS.test(fold(text)));
}

/** The year of a sheet: what its title says, else `Nam` (contract, "Dates"). */
export function yearOfSheet(
  sheet: SourceSheet,
  headerTop: number,
  { year }: Pick<ImportContext, "year">,
): number | undefined {
  const titles = ownTitles(titlesOf(sheet, headerTop));
  const [named, ...others] = [...yearsOf(titles), ...yearsOfDays(titles)];
  const isOne = others.every((other) => other === named);
  return isOne ? (named ?? year) : (yearsOf(titles)[0] ?? year);
}

/** Names of sheets that people keep beside the real one. */
const DRAFT = /(?:^|[\s_(-])(?:nháp|bản nháp|draft|copy|cũ|mẫu|backup|tạm)(?:$|[\s_)\d-])/u;

/** Why a sheet is not read unasked: hidden, a draft, of another year; undefined for one that is. */
export function passedOver(sheet: SourceSheet, context: ImportContext): Unclear | undefined {
  const { grid } = sheet;
  const left = (why: "hidden" | "draft" | "otherYear", about?: string): Unclear => ({
    from: wholeSheet(sheet),
    text: grid.sheet,
    why,
    candidates: [],
    ...(about !== undefined && { about }),
  });
  if (grid.hidden) return left("hidden");
  if (DRAFT.test(fold(grid.sheet))) return left("draft");
  const { year } = context;
  const ofPeriods = context.snapshot.periods.flatMap(({ from, to }) =>
    [from, to].map((day) => toDate(day).getUTCFullYear()),
  );
  const own = new Set([...(year === undefined ? [] : [year]), ...ofPeriods]);
  const named = yearsOf([...ownTitles(sheet.textsAbove(Math.min(sheet.height, 6))), grid.sheet]);
  const isOther = named.length > 0 && own.size > 0 && named.every((each) => !own.has(each));
  return isOther ? left("otherYear", named.join(", ")) : undefined;
}

/** The lines above a table, those within a cell too; what stands beside a colon belongs to it. */
function linesAbove({ grid }: SourceSheet, row: number): string[] {
  return grid.cells.slice(0, Math.max(0, row)).flatMap((cells) => {
    const lines = cells
      .flatMap((cell) => (typeof cell === "string" ? cell.split(/\r?\n/u).map(tidy) : [shownText(cell)]))
      .filter((line) => line !== "");
    return lines.flatMap((line, at) => {
      if (line.endsWith(":")) return [`${line} ${lines[at + 1] ?? ""}`.trim()];
      return lines[at - 1]?.endsWith(":") ? [] : [line];
    });
  });
}

/** What stands before the name of who sends a sheet, in every organisation. */
const SENDERS = ["đơn vị", "cơ sở", "đơn vị báo cáo", "đơn vị nộp", "đơn vị gửi", "đơn vị tự chấm"];

/** Finds the name of who sends a sheet behind what stands before it. */
function senderPattern({ senders }: SourceWords): RegExp {
  return new RegExp(`^(?:tên\\s+)?${anyOf([...SENDERS, ...senders])}\\s*:\\s*(.+)$`, "u");
}

/**
 * Whose sheet it is: what its content says before the name of the sheet, and that before the name of the file; two that
 * contradict each other are a question. The letterhead of the superior body is not the unit.
 */
export function unitOfSheet(sheet: SourceSheet, headerTop: number, context: ImportContext): Scoped<Unit> {
  const owner = context.options.owners?.[sheetKey(sheet.grid)];
  const said = context.snapshot.units.find(({ code }) => owner !== undefined && fold(code) === fold(owner));
  if (said) return { value: said };
  const superior = bareHeader(context.snapshot.settings.document.superior ?? "");
  const issuer = bareHeader(context.snapshot.settings.document.issuingBody ?? "");
  const isOwn = (text: string): boolean => [superior, issuer].includes(bareHeader(text));
  const titles = linesAbove(sheet, headerTop).filter((text) => !isOwn(text));
  const sender = senderPattern(context.words);
  const named = titles.flatMap((text) => sender.exec(fold(text))?.[1] ?? []);
  const stem = sheet.grid.file.replace(/\.[^.]+$/u, "").replaceAll("_", " ");
  const groups = [named, titles, [sheet.grid.sheet], partsOf(stem)];
  let found: Unit | undefined;
  for (const texts of groups) {
    const units = new Set(
      texts.flatMap((text) => {
        const match = context.units.find(text);
        return match.kind === "one" ? [match.item] : [];
      }),
    );
    const [unit] = units;
    if (!unit) {
      const [first] = texts === named ? named : [];
      const match = first === undefined ? undefined : context.units.find(first);
      // Who it says it is of goes before everything else, also where nobody is called so.
      if (match && match.kind !== "one")
        return { unclear: unclearName(match, wholeSheet(sheet), first ?? "", "unit") };
      continue;
    }
    if (units.size > 1 || (found && found !== unit))
      return {
        unclear: {
          from: wholeSheet(sheet),
          text: [...units, ...(found ? [found] : [])].map(({ name }) => name).join(" · "),
          why: "unitContradiction",
          candidates: [...units, ...(found ? [found] : [])].map(shownName),
        },
      };
    found ??= unit;
  }
  if (found) return { value: found };
  return {
    unclear: {
      from: wholeSheet(sheet),
      text: stem === "" ? sheet.grid.sheet : stem,
      why: "unitMissing",
      candidates: [],
    },
  };
}

/** A file's name as names that it may hold: as a whole, and behind what such names begin with ("Minh chung - Xuân Lai"). */
function partsOf(stem: string): string[] {
  return [stem, ...stem.split(/\s+-\s+|[()]/u)].map((part) => part.trim()).filter((part) => part !== "");
}
