import { inputs } from "../../../../contract";
import type { SourceWords } from "../../../../profile";
import { anyOf, fold } from "../../../../text";
import { shownName, type ImportContext } from "../../context";

/** Whom a leaf is for, as `Áp dụng cho` writes it, or the word that nobody knows. */
export type Applies =
  | { readonly entries: readonly string[] }
  | { readonly unknown: string; readonly candidates: readonly string[]; readonly codes: readonly string[] };

/** Everybody: "tất cả", "các đơn vị trực thuộc", "100% cơ sở", "toàn huyện", and what the organisation says for it. */
function everybody({ units, allUnits }: SourceWords): RegExp {
  const all = `(?:tất cả |toàn bộ )?(?:các )?${anyOf(["đơn vị", "cơ sở", ...units])}`;
  const where = "(?: trực thuộc| trong (?:toàn )?(?:huyện|tỉnh|thành phố))?";
  const others = ["tất cả", "toàn bộ", "chung", "mọi đơn vị", "100%", "100% đơn vị", "100% cơ sở"];
  const whole = ["toàn huyện", "toàn tỉnh", "toàn thành phố"];
  return new RegExp(`^(?:${all}${where}|${anyOf([...others, ...whole, ...allUnits])})$`, "u");
}
const SPECIAL = /^(?:các )?(?:đơn vị |cơ sở )?(?:khó khăn, )?đặc thù$/u;
const NOT_SPECIAL =
  /^(?:(?:tất cả )?trừ|không áp dụng (?:với|đối với|cho)|ngoài)\s+(?:các )?(?:đơn vị |cơ sở )?đặc thù$/u;
/** What stands before the word for a kind, besides what names of the organisation's bodies begin with. */
const BEFORE = ["các", "khối", "đơn vị", "cơ sở", "nhóm", "đối với", "áp dụng cho", "cho"];
/** What some kinds are called besides. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  tt: "thị trấn",
  llvt: "lực lượng vũ trang",
  "vũ trang": "lực lượng vũ trang",
  "trường học": "trường",
  "doanh nghiệp tư nhân": "doanh nghiệp",
};

/** Reads "Đơn vị áp dụng": kinds, units by code or name, special units or all but them. */
export function readApplies(text: string, context: ImportContext): Applies {
  const whole = entryOf(text, context);
  if (whole !== undefined) return { entries: whole };
  const entries: string[] = [];
  for (const part of text.split(/[;,\n/+&]|\s+(?:và|hoặc)\s+/u)) {
    if (fold(part) === "") continue;
    const found = entryOf(part, context);
    if (found === undefined) {
      const match = context.units.find(part);
      const near = match.kind === "none" ? match.near : [];
      const named = match.kind === "several" ? match.items : near;
      const candidates = named.length > 0 ? named.map(shownName) : kindsOf(context);
      return { unknown: part.trim(), candidates, codes: named.map(({ code }) => code) };
    }
    // One word for all beside others says that it is for all.
    if (found.length === 0) return { entries: [] };
    entries.push(...found);
  }
  return { entries: [...new Set(entries)] };
}

/** @returns [] for everybody, undefined for a word that nobody knows */
function entryOf(text: string, context: ImportContext): string[] | undefined {
  const words = fold(text).replace(/\.$/u, "");
  if (everybody(context.words).test(words)) return [];
  if (NOT_SPECIAL.test(words)) return ["trừ đặc thù"];
  if (SPECIAL.test(words)) return ["đặc thù"];
  const said = Object.entries(context.options.names ?? {}).find(([name]) => fold(name) === words)?.[1];
  const kinds = kindsOf(context);
  const before = new RegExp(`^(?:${anyOf([...BEFORE, context.naming.prefix])}\\s+)+`, "u");
  const bare = fold(said ?? words).replace(before, "");
  for (const word of [words, bare, OTHER_WORDS[bare] ?? bare]) if (kinds.includes(word)) return [word];
  const match = context.units.find(text);
  return match.kind === "one" ? [match.item.code] : undefined;
}

function kindsOf({ snapshot }: ImportContext): string[] {
  const own = snapshot.units.flatMap(({ kind }) => (kind === undefined ? [] : [kind]));
  return [...new Set([...Object.keys(inputs.units.column.kind.choices ?? {}), ...own])].map(fold);
}
