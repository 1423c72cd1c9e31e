import { compareVietnamese } from "../../text";

/** Codes of a table. */
export type Codes = ReadonlySet<string>;

/** By a code in small letters the code itself; null where several differ in nothing else. */
const folded = new WeakMap<Codes, ReadonlyMap<string, string | null>>();

function inSmallLetters(code: string): string {
  return code.normalize("NFC").toLocaleLowerCase("vi");
}

function foldedOf(codes: Codes): ReadonlyMap<string, string | null> {
  const before = folded.get(codes);
  if (before) return before;
  const made = new Map<string, string | null>();
  for (const code of codes) {
    const small = inSmallLetters(code);
    made.set(small, made.has(small) ? null : code);
  }
  folded.set(codes, made);
  return made;
}

/**
 * The code that a word means where none is written so: the one that is the same but for letter case (contract, "Codes").
 * @param known codes of the tables that the word may point into
 * @returns undefined where there is none, or where there are several
 */
export function sameButCase(known: readonly Codes[], word: string): string | undefined {
  const small = inSmallLetters(word);
  const found = known.map((codes) => foldedOf(codes).get(small)).filter((code) => code !== undefined);
  const [code, ...others] = new Set(found);
  return others.length > 0 || code === null ? undefined : code;
}

/** A row, by its key. */
interface Place {
  readonly key: string;
  readonly row: number;
}

/** Codes of one column that were written in other letters, for the one finding that says so. */
export class OtherCase {
  private count = 0;
  /** The place whose row comes first by its key, so that the order of rows changes nothing. */
  private first: (Place & { readonly shown: string; readonly code: string }) | undefined;

  note(at: Place, shown: string, code: string): void {
    this.count += 1;
    if (!this.first || compareVietnamese(at.key, this.first.key) < 0) this.first = { ...at, shown, code };
  }

  /** @param report makes the finding */
  told<T>(
    report: (
      at: Place,
      facts: { readonly count: number; readonly shown: string; readonly code: string },
    ) => T,
  ): T[] {
    const { first, count } = this;
    if (!first) return [];
    const { key, row, shown, code } = first;
    return [report({ key, row }, { count, shown, code })];
  }
}
