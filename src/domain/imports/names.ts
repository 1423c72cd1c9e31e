import { candidates, fold, listName, soleName, type UnitNaming } from "../../text";

/** Something that is called by a code or a name. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind?: string | undefined;
}

/** A person by name and home unit. */
export interface Person extends Named {
  readonly unit?: string | undefined;
}

/** Whom a name means: one, several that are all called so, or nobody, with those whose names are near. */
export type NameMatch<T> =
  | { readonly kind: "one"; readonly item: T }
  | { readonly kind: "several"; readonly items: readonly T[] }
  | { readonly kind: "none"; readonly near: readonly T[] };

/** Persons are found by their names as they are: no word of theirs is a body or a kind of place. */
export const PERSON_NAMING: UnitNaming = {
  prefix: "",
  places: [],
  plain: "",
  short: {},
  several: "",
  bodies: [],
  ownBodies: [],
  branch: { name: "", words: [], kinds: [] },
  otherBodies: [],
  sisterBodies: [],
  kinds: [],
  school: { word: "", kinds: [] },
  abbreviations: {},
};

/** All who are called so, or, where nobody is, those whose names are near. */
export function meantBy<T>(match: NameMatch<T>): readonly T[] {
  if (match.kind === "one") return [match.item];
  return match.kind === "several" ? match.items : match.near;
}

/** A part that more names than these have says too little. */
const MOST_CONTAINING = 5;

/** Of more readings of one name than these no more are looked at. */
const MOST_READINGS = 32;

/**
 * Finds who is meant by a name as people write it (contract, "Names match exactly"): a code, else the same name, else the same
 * with abbreviations written out, without the bodies of the organisation before it, and last without kinds of places. The first
 * of these that anybody answers to decides; words are never reordered, and a near name is only ever proposed.
 */
export class NameBook<T extends Named> {
  private readonly byCode = new Map<string, T>();
  private readonly stages: readonly ReadonlyMap<string, readonly T[]>[];
  private readonly known = new Map<string, NameMatch<T>>();
  private readonly readings: NameReadings;
  private readonly texts = new Map<string, T>();

  /** @param confirmed what a person has said that names mean: folded name → code */
  constructor(
    items: readonly T[],
    naming: UnitNaming,
    abbreviations: Readonly<Record<string, readonly string[]>> = {},
    private readonly confirmed: ReadonlyMap<string, string> = new Map(),
  ) {
    this.readings = new NameReadings(naming, abbreviations);
    const stages = this.readings.stages.map(() => new Map<string, T[]>());
    for (const item of items) {
      this.byCode.set(fold(item.code), item);
      const names = namesOf(item, naming);
      for (const name of names) this.texts.set(name, item);
      this.readings.stages.forEach((readingsOf, at) => {
        for (const key of new Set(names.flatMap((name) => readingsOf(name)))) {
          const called = stages[at]?.get(key);
          if (called) called.push(item);
          else stages[at]?.set(key, [item]);
        }
      });
    }
    this.stages = stages;
  }

  /** Whom a text means. */
  find(text: string): NameMatch<T> {
    const key = fold(text);
    const before = this.known.get(key);
    if (before) return before;
    const match = this.match(key);
    this.known.set(key, match);
    return match;
  }

  private match(text: string): NameMatch<T> {
    const code = this.confirmed.get(text);
    const exact = this.byCode.get(fold(code ?? text));
    if (exact) return { kind: "one", item: exact };
    for (const [at, readingsOf] of this.readings.stages.entries()) {
      const items = [...new Set(readingsOf(text).flatMap((key) => this.stages[at]?.get(key) ?? []))];
      const [item] = items;
      if (item) return items.length === 1 ? { kind: "one", item } : { kind: "several", items };
    }
    return { kind: "none", near: this.near(text) };
  }

  /** Those whose names hold a whole one, which people shorten so ("Công an huyện" for "Đoàn cơ quan Công an huyện"). */
  private containing(bare: string): T[] {
    if (!bare.includes(" ")) return [];
    const holding = [...this.texts].filter(([name]) => ` ${this.readings.bare(name)} `.includes(` ${bare} `));
    const items = [...new Set(holding.map(([, item]) => item))];
    return items.length <= MOST_CONTAINING ? items : [];
  }

  /** Those whose names, as they are or without what may stand before a name, differ by few letters. */
  private near(text: string): T[] {
    const bare = this.readings.bare(text);
    const bareTexts = new Map([...this.texts].map(([name, item]) => [this.readings.bare(name), item]));
    const items = [
      ...candidates(text, this.texts.keys()).map((name) => this.texts.get(name)),
      ...candidates(bare, bareTexts.keys()).map((name) => bareTexts.get(name)),
    ];
    const known = items.filter((item) => item !== undefined);
    return [...new Set([...known, ...this.containing(bare)])];
  }
}

function namesOf(item: Named, naming: UnitNaming): string[] {
  const unit = { ...item, aliases: item.aliases ?? [] };
  return [...new Set([unit.name, ...unit.aliases, listName(unit, naming), soleName(unit, naming)])];
}

/** The ways in which a name may be read, from the strictest to the freest. */
class NameReadings {
  readonly stages: readonly ((name: string) => readonly string[])[] = [
    (name) => [plain(name)],
    (name) => this.writtenOut(plain(name)),
    (name) => this.writtenOut(plain(name)).map((form) => without(form, this.bodies)),
    (name) => this.writtenOut(plain(name)).map((form) => this.withoutKinds(form)),
  ];
  private readonly abbreviations: ReadonlyMap<string, readonly string[]>;

  private readonly bodies: readonly string[];
  private readonly leading: readonly string[];

  /** @param own abbreviations of the office: they add to the organisation's and replace none */
  constructor(
    private readonly naming: UnitNaming,
    own: Readonly<Record<string, readonly string[]>>,
  ) {
    this.bodies = naming.bodies.map(fold);
    this.leading = [...this.bodies, ...naming.kinds.map(fold)];
    const all = new Map<string, readonly string[]>();
    for (const [short, long] of [...Object.entries(naming.abbreviations), ...Object.entries(own)])
      all.set(fold(short), [...(all.get(fold(short)) ?? []), ...long.map(fold)]);
    this.abbreviations = all;
  }

  /** A name without anything that may stand before it. */
  bare(name: string): string {
    return this.withoutKinds(plain(name));
  }

  private withoutKinds(form: string): string {
    const { school } = this.naming;
    const place = without(form, this.leading);
    const rest = place.startsWith(`${school.word} `) ? place.slice(school.word.length + 1) : place;
    return school.kinds.some((kind) => rest.startsWith(`${kind} `)) ? rest : place;
  }

  /** The name with its abbreviations as they are and as each of what they may stand for. */
  private writtenOut(name: string): string[] {
    let forms: string[][] = [[]];
    for (const word of name.split(" ")) {
      const meanings = [word, ...(this.abbreviations.get(word) ?? [])];
      const next = forms.flatMap((form) => meanings.map((meaning) => [...form, meaning]));
      forms = next.length > MOST_READINGS ? forms.map((form) => [...form, word]) : next;
    }
    return forms.map((form) => form.join(" "));
  }
}

/** Without what numbers it, quotation marks and the full stops of abbreviations, one space on each side of a dash. */
function plain(name: string): string {
  return fold(
    name
      .replace(/[\u200b-\u200d\u2060\ufeff]/gu, "")
      .replace(/^\s*\d{1,3}\s*[.)]\s+/u, "")
      .replace(/["'«»“”‘’]/gu, " ")
      .replace(/(?<=\p{L})\./gu, " ")
      .replace(/\s*[-–—]\s*/gu, " - "),
  );
}

/** A name without what stands before it, as often as it does; never nothing. */
function without(name: string, leading: readonly string[]): string {
  const first = leading.find((words) => name.startsWith(`${words} `));
  return first === undefined ? name : without(name.slice(first.length + 1), leading);
}
