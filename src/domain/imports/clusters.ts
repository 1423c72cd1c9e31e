import { fold, tidy, type UnitNaming } from "../../text";
import { NameBook, type Named, type NameMatch } from "./names";

/** Words before the number or the name of a cluster. */
const LEAD = /^(?:cụm|khối)(?:\s+thi\s+đua)?(?:\s+số)?\s+/u;
const NUMBER = /^(?:0*(\d{1,2})|([ivx]{1,5}))(?:$|\s|[-–—:.,(])/u;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(letters: string): number {
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** The number that a cluster is called by: 1 in "Cụm số 1", "CỤM THI ĐUA SỐ I", "Cụm 01 – Trung tâm". */
export function clusterNumber(name: string): number | undefined {
  const words = fold(name);
  const lead = LEAD.exec(words)?.[0];
  if (lead === undefined) return undefined;
  const [, digits, roman] = NUMBER.exec(words.slice(lead.length)) ?? [];
  if (digits !== undefined) return Number(digits);
  return roman === undefined ? undefined : romanNumber(roman);
}

/** A name that says no more than the number: "Cụm số 1". */
function isOnlyNumber(name: string): boolean {
  return /^(?:cụm|khối)(?:\s+thi\s+đua)?(?:\s+số)?\s+(?:\d{1,2}|[ivx]{1,5})$/u.test(fold(name));
}

/**
 * Finds the cluster that is meant: by its code or name, else by its number where either side says no more than that ("Cụm
 * thi đua số I" is "Cụm số 1 – Trung tâm" where one cluster alone has the number).
 */
export class ClusterBook {
  private readonly names: NameBook<Named>;

  constructor(
    private readonly items: readonly Named[],
    naming: UnitNaming,
    confirmed: ReadonlyMap<string, string>,
  ) {
    this.names = new NameBook(items, { ...naming, bodies: [], kinds: [] }, {}, confirmed);
  }

  find(text: string): NameMatch<Named> {
    const match = this.names.find(text);
    if (match.kind !== "none") return match;
    const number = clusterNumber(text);
    if (number === undefined) return match;
    const same = this.items.filter((item) => clusterNumber(item.name) === number);
    const [item, ...others] = same;
    if (item && others.length === 0 && [text, item.name].some(isOnlyNumber)) return { kind: "one", item };
    // "Cụm số 2" is not nearly "Cụm số 1".
    const near = match.near.filter(({ name }) => [undefined, number].includes(clusterNumber(name)));
    return { kind: "none", near: [...new Set([...same, ...near])] };
  }
}

/** What a caption of a cluster says. */
export interface ClusterCaption {
  readonly name: string;
  /** What follows the name: "gồm 5 đơn vị", names of units; "" for nothing. */
  readonly rest: string;
}

const NUMBERED =
  /^((?:cụm|khối)(?:\s+thi\s+đua)?(?:\s+số)?\s+(?:\d{1,2}|[ivx]{1,5}))(?:\s*([:;.,(]|[-–—])\s*(.*))?$/iu;
const NAMED = /^(cụm(?:\s+thi\s+đua)?\s+[^:;(]{2,50}?)(?:\s*([:(])\s*(.*))?$/iu;
/** What begins like the name of a cluster and is none. */
const OTHER =
  /^cụm(?:\s+thi\s+đua)?\s+(?:trưởng|phó|viên|thi\s+đua|năm|các|chấm|được|là|có|gồm|đánh giá|tự|và|của)(?![\p{L}\d])/u;

/** A text that heads a cluster: "CỤM SỐ 1: gồm 5 đơn vị", "Cụm Bắc sông Chu". @param known whether a cluster is called so */
export function clusterCaption(
  text: string,
  known: (name: string) => boolean = () => false,
): ClusterCaption | undefined {
  const bare = tidy(text)
    .replace(/^(?:[IVX]{1,5}|\d{1,2}|[-–+*•])\s*[.)/]?\s+(?=\S)/u, "")
    .replace(/\s+năm(?:\s+học)?\s+\d{4}(?:\s*-\s*\d{4})?$/iu, "");
  // "Cụm số 1 – Trung tâm (Cụm trưởng: Đoàn xã Xuân Lai)"
  const [, own, inBrackets = ""] = /^([^()]+)\(([^():]+:[^()]+)\)$/u.exec(bare) ?? [];
  const caption = own === undefined ? undefined : clusterCaption(own, known);
  if (caption?.rest === "") return { ...caption, rest: tidy(inBrackets) };
  const [before = "", ...behind] = bare.split(":");
  if (known(before)) return { name: tidy(before), rest: tidy(behind.join(":")) };
  const [, numbered, mark = "", more = ""] = NUMBERED.exec(bare) ?? [];
  if (numbered !== undefined) {
    // "Cụm số 1 – Trung tâm" is a name; "Cụm số 1: Xuân Lai, Xuân Lập" has its units behind it.
    const [title = "", ...rest] = more.split(":");
    if (/[-–—]/u.test(mark)) return { name: tidy(bare.split(":")[0] ?? ""), rest: tidy(rest.join(":")) };
    return {
      name: spelled(numbered),
      rest: tidy(mark === "(" ? more.replace(/\)\s*:?\s*/u, " ") : [title, ...rest].join(":")),
    };
  }
  if (OTHER.test(fold(bare))) return undefined;
  const [, name, opened = "", rest = ""] = NAMED.exec(bare) ?? [];
  if (name === undefined || name.split(" ").length > 8) return undefined;
  return { name: tidy(name), rest: tidy(opened === "(" ? rest.replace(/\)\s*:?\s*/u, " ") : rest) };
}

/** "CỤM SỐ 1" as a name is "Cụm số 1"; where places are named nobody can tell which letters are capitals. */
function spelled(name: string): string {
  const words = tidy(name);
  const number = words.split(" ").at(-1) ?? "";
  const lead = words.slice(0, words.length - number.length);
  return `${lead.charAt(0).toUpperCase()}${lead.slice(1).toLowerCase()}${number.toUpperCase()}`;
}
