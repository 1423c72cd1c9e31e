import { fold, tidy } from "./fold";

/** What a unit is called in lists: kinds whose name stands alone, and kinds that are abbreviated. */
const PLAIN_KIND = "xã";
const SHORT_KINDS: Readonly<Record<string, string>> = { "thị trấn": "TT" };

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string | undefined;
}

/** Kinds whose units are called by a place; others ("Đoàn trường THPT Lê Lợi") keep their names. */
const PLACES = new Set(["xã", "phường", "thị trấn", "đặc khu"]);

/** "Xã Xuân Lai", "Đoàn xã Xuân Lai" → "Xuân Lai": the name without its kind; undefined when the kind is not part of it. */
function bareName({ name, kind }: Named): string | undefined {
  if (kind === undefined || !PLACES.has(fold(kind))) return undefined;
  const short = SHORT_KINDS[fold(kind)];
  const match = new RegExp(
    `^(?:đoàn\\s+)?(?:${[kind, ...(short ? [short] : [])].map(escaped).join("|")})\\s+(.+)$`,
    "iu",
  ).exec(tidy(name));
  return match?.[1];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** In a list of several (plan S0: "Đoàn các đơn vị: TT Thọ Xuân, Xuân Trường, Xuân Hồng"): communes by their bare name, other kinds with it. */
export function listName(unit: Named): string {
  const bare = bareName(unit);
  if (bare === undefined) return tidy(unit.name);
  const kind = fold(unit.kind ?? "");
  return kind === PLAIN_KIND ? bare : `${SHORT_KINDS[kind] ?? kind} ${bare}`;
}

/** Alone (plan S0: "Đoàn xã Quảng Phú", "Đoàn TT Sao Vàng"): always with its kind; a unit whose name holds no kind keeps its name. */
export function soleName(unit: Named): string {
  const bare = bareName(unit);
  if (bare === undefined) return tidy(unit.name);
  const kind = fold(unit.kind ?? "");
  return `${SHORT_KINDS[kind] ?? kind} ${bare}`;
}
