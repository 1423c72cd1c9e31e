import { fold, tidy } from "../../../../text";

/** A document that a cell names: what it is called, its number, where it can be found. */
export interface NamedDocument {
  readonly title: string;
  readonly number: string;
  readonly link: string;
  /** "ngày 13/02/2024": of the document, not of its submission. */
  readonly dated: string;
}

/** The cells that name documents, lines kept. */
export interface DocumentCells {
  readonly title: string;
  readonly number: string;
  readonly link: string;
}

const NONE =
  /^(?:0|không|không có|chưa|chưa có|chưa thực hiện|không thực hiện|không có minh chứng|chưa có minh chứng)\.?$/u;

/** The documents of a row: one for each line where the lines are numbered alike in title and number, else one. */
export function documentsOf({ title, number, link }: DocumentCells): NamedDocument[] {
  const titles = numberedLines(title);
  const numbers = numberedLines(number);
  if (titles && numbers && isAlike(titles, numbers)) {
    const links = numberedLines(link);
    // A link that is not numbered like them is said of the first.
    const linkOf = (at: number): string => (at === 1 ? oneLine(link) : "");
    const areLinks = links !== undefined && isAlike(links, titles);
    return [...titles].map(([at, text]) =>
      named(text, numbers.get(at) ?? "", areLinks ? (links.get(at) ?? "") : linkOf(at)),
    );
  }
  const one = named(oneLine(title), oneLine(number), oneLine(link));
  return one.title === "" && one.number === "" && one.link === "" ? [] : [one];
}

/** "1. Kế hoạch⏎2. Báo cáo": number → text; undefined where a line before the first number, or only one number, stands. */
function numberedLines(text: string): Map<number, string> | undefined {
  const lines = new Map<number, string>();
  let last: number | undefined;
  for (const line of linesOf(text)) {
    const [, number, rest = ""] = /^\(?(\d{1,2})\s*[.)/:]\s+(.*)$/u.exec(line) ?? [];
    if (number !== undefined && Number(number) === (last ?? 0) + 1) {
      last = Number(number);
      lines.set(last, rest);
    } else if (last === undefined) return undefined;
    else lines.set(last, `${lines.get(last) ?? ""} ${line}`);
  }
  return lines.size > 1 ? lines : undefined;
}

function isAlike(one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean {
  return one.size === other.size && [...one.keys()].every((number) => other.has(number));
}

function linesOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\r?\n/u)
    .map(tidy)
    .filter((line) => line !== "");
}

function oneLine(text: string): string {
  const shown = linesOf(text)
    .map((line) => line.replace(/[;,]$/u, ""))
    .join("; ");
  return /^[-–—]+$/u.test(shown) || NONE.test(fold(shown)) ? "" : shown;
}

/** "Số 15-KH/ĐTN ngày 13/02/2024" is the number 15-KH/ĐTN of that day. */
function named(title: string, number: string, link: string): NamedDocument {
  const dates: string[] = [];
  const bare = number
    .split("; ")
    .map((part) => {
      const [, before = part, date] =
        /^(.*?)[\s,(]*(ngày\s+\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|tháng\s+\d{1,2}\s+năm\s+\d{4}))\)?\.?$/iu.exec(
          part,
        ) ?? [];
      if (date !== undefined) dates.push(tidy(date));
      return tidy(before.replace(/^(?:(?:văn bản|công văn)\s+)?số\s*:?\s*(?=\d)/iu, "").replace(/,$/u, ""));
    })
    .filter((part) => part !== "")
    .join("; ");
  return { title: tidy(title), number: bare, link: tidy(link), dated: dates.join("; ") };
}
