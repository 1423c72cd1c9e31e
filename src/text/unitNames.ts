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
  /** The same for kinds of places. */
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

/**
 * As a body of the organisation, as letters and signatures call it: "Đoàn xã Quảng Phú"; a unit that is not called by a place keeps
 * its name ("Chi đoàn thôn Một", "Đoàn trường THPT Lê Lợi").
 */
export function fullName(unit: Named, naming: UnitNaming): string {
  const { prefix, places, bodies } = naming;
  const kind = fold(unit.kind ?? "");
  const place = placeName(unit, naming);
  if (place !== undefined) return `${prefix} ${withKind(kind, place, naming)}`;
  const name = tidy(unit.name);
  const isBare = places.includes(kind) && !bodies.some((body) => fold(name).startsWith(`${fold(body)} `));
  return isBare ? `${prefix} ${withKind(kind, name, naming)}` : name;
}
