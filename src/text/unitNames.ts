import { fold, tidy } from "./fold";

/** How an organisation calls its units in lists. */
export interface UnitNaming {
  /** What names of its bodies begin with ("Đoàn xã Xuân Lai"); makes no difference when a name is looked up. */
  readonly prefix: string;
  /** Kinds whose units are called by a place, folded; others ("Đoàn trường THPT Lê Lợi") keep their names. */
  readonly places: readonly string[];
  /** The kind whose units stand in lists by the place alone, folded. */
  readonly plain: string;
  /** Kinds that are abbreviated. */
  readonly short: Readonly<Record<string, string>>;
  /** Announces more than one unit ("Đoàn các đơn vị: …"). */
  readonly several: string;
  /** What a name may begin with and still mean the same unit, folded: bodies of the organisation. */
  readonly bodies: readonly string[];
  /** What a name begins with that says of which body of the organisation it is, folded: nothing goes before it. */
  readonly ownBodies: readonly string[];
  /** The body of the smallest units. */
  readonly branch: {
    /** What it is called before the name of such a unit: "Chi đoàn". */
    readonly name: string;
    /** What its own name begins with, folded. */
    readonly words: readonly string[];
    /** Kinds of unit whose body it is, folded: "thôn", "khu phố". */
    readonly kinds: readonly string[];
  };
  /** What begins like one of those and is another body, which the organisation has a body of its own in, folded. */
  readonly otherBodies: readonly string[];
  /** The same as `ownBodies` for the organisations beside it: their bodies keep their names, and nothing goes before those either, folded. */
  readonly sisterBodies: readonly string[];
  /** The same as `bodies` for kinds of places. */
  readonly kinds: readonly string[];
  /** Says what kind of school follows ("trường THPT …"); before anything else it is part of a name ("Trường Xuân"). */
  readonly school: { readonly word: string; readonly kinds: readonly string[] };
  /** What abbreviations may stand for, folded. */
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string | undefined;
}

/** "Xã Xuân Lai", "Đoàn xã Xuân Lai" → "Xuân Lai": the name without its kind; undefined when the kind is not part of it. */
function placeName({ name, kind }: Named, { prefix, places, short }: UnitNaming): string | undefined {
  if (kind === undefined || !places.includes(fold(kind))) return undefined;
  const abbreviated = short[fold(kind)];
  const kinds = [kind, ...(abbreviated ? [abbreviated] : [])].map(escaped).join("|");
  const match = new RegExp(`^(?:${escaped(fold(prefix))}\\s+)?(?:${kinds})\\s+(.+)$`, "iu").exec(tidy(name));
  return match?.[1];
}

/** A text as a pattern that finds just it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** Words as a pattern that finds any of them in a folded text, the longest first; of no words it finds nothing. */
export function anyOf(words: readonly string[]): string {
  const longest = words
    .map(fold)
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length);
  return longest.length === 0 ? "(?!)" : `(?:${longest.map(escaped).join("|")})`;
}

function withKind(kind: string, place: string, { short }: UnitNaming): string {
  return `${short[kind] ?? kind} ${place}`;
}

/** In a list of several (plan S0: "Đoàn các đơn vị: TT Thọ Xuân, Xuân Trường, Xuân Hồng"): communes by their place alone, other kinds with it. */
export function listName(unit: Named, naming: UnitNaming): string {
  const place = placeName(unit, naming);
  if (place === undefined) return tidy(unit.name);
  const kind = fold(unit.kind ?? "");
  return kind === naming.plain ? place : withKind(kind, place, naming);
}

/** Alone (plan S0: "Đoàn xã Quảng Phú", "Đoàn TT Sao Vàng"): always with its kind; a unit whose name holds no kind keeps its name. */
export function soleName(unit: Named, naming: UnitNaming): string {
  const place = placeName(unit, naming);
  return place === undefined ? tidy(unit.name) : withKind(fold(unit.kind ?? ""), place, naming);
}

/** Whether a name says by itself which body of the organisation it is: "Chi đoàn thôn Một", "Đoàn xã Xuân Lai"; not "Đoàn Luật sư Thành phố". */
export function isBodyName(name: string, { ownBodies, otherBodies }: UnitNaming): boolean {
  return beginsWith(name, ownBodies) && !beginsWith(name, otherBodies);
}

function beginsWith(name: string, words: readonly string[]): boolean {
  const folded = `${fold(name)} `;
  return words.some((word) => folded.startsWith(`${word} `));
}

/** Whether the body of a unit is the smallest there is: "Chi đoàn Công an xã", and the branch of "Thôn Suối Bạc". */
export function isBranch(unit: Named, naming: UnitNaming): boolean {
  const name = `${fold(unit.name)} `;
  const { words, kinds } = naming.branch;
  const begins = (beginnings: readonly string[]): boolean =>
    beginnings.some((word) => name.startsWith(`${word} `));
  if (isBodyName(unit.name, naming)) return begins(words);
  const kind = fold(unit.kind ?? "");
  // A commune may be called "Bản Bo".
  if (naming.places.includes(kind)) return false;
  return words.includes(kind) || kinds.includes(kind) || begins(kinds);
}

/**
 * The body of the organisation in a unit: "Đoàn xã Quảng Phú", "Đoàn Đoàn Luật sư Thành phố", "Chi đoàn thôn Suối Bạc"; a name
 * that is that of a body already stays as it is ("Chi đoàn thôn Một", "Liên đội Trường THCS Lê Lợi"), be it of an organisation
 * beside it.
 */
export function bodyName(unit: Named, naming: UnitNaming): string {
  const name = soleName(unit, naming);
  if (isBodyName(name, naming) || isSister(name, naming)) return name;
  const kind = fold(unit.kind ?? "");
  // The kind is itself a body: "Chi đoàn Khu phố 6".
  if (naming.ownBodies.includes(kind))
    return `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} ${name}`;
  // "Trường THPT …" and "Thôn …" go on in small letters behind the body; a name of its own keeps its capital.
  const branch = isBranch(unit, naming);
  const unsaid = kind === "" ? naming.places : [];
  const said = [kind, ...(branch ? naming.branch.kinds : unsaid)].find(
    (word) => word !== "" && fold(name).startsWith(`${word} `),
  );
  const following = said === undefined ? name : said + name.slice(said.length);
  return `${branch ? naming.branch.name : naming.prefix} ${following}`;
}

function isSister(name: string, { sisterBodies, otherBodies }: UnitNaming): boolean {
  return beginsWith(name, sisterBodies) && !beginsWith(name, otherBodies);
}

/** The same with the kind in full, as what it signs and receives names it: "Đoàn thị trấn Sao Vàng", where lists say "Đoàn TT Sao Vàng". */
export function bodyNameInFull(unit: Named, naming: UnitNaming): string {
  const place = placeName(unit, naming);
  return place === undefined ? bodyName(unit, naming) : `${naming.prefix} ${fold(unit.kind ?? "")} ${place}`;
}
