import { candidates, fold, tidy } from "../../text";
import { shownName, type ImportContext } from "./context";
import { meantBy, type Person } from "./names";

/** What stands before the name of a person and is no part of it. */
const TITLE =
  /^(?:[-–+•*]\s*)?(?:đ\s*\/\s*c|đồng chí|đc|đ\.\s*c|ông|bà|anh|chị|thầy|cô|th\.?s|ts|cn(?=\.)|ks(?=\.)|bs|ls(?=\.))(?:\s*[.:]\s*|\s+)(?=\p{L})/iu;

/** A person's name without titles ("Đ/c", "Ông", "ThS."); "Anh Thư" keeps both its words. */
export function personName(text: string): string {
  let name = tidy(text);
  for (;;) {
    const rest = tidy(name.replace(TITLE, ""));
    if (rest === name || !rest.includes(" ")) return name;
    name = rest;
  }
}

/** Whether a title stands before a name. */
export function hasTitle(text: string): boolean {
  return TITLE.test(tidy(text));
}

/** Whether a text may be the name of a person: two to six words, each with a capital. */
export function isPersonName(text: string): boolean {
  const words = personName(text).split(" ");
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}[\p{L}'’.]*$/u.test(word));
}

/** What counts persons below a list of them, and is none. */
const COUNTED =
  /^(?:tổng|cộng|có mặt|vắng|số lượng|số người|sĩ số|triệu tập|tỷ lệ|tỉ lệ|danh sách|ấn định|trong đó|nam|nữ)(?:\s|:|$)/u;

/** Whether a text in a column of names counts persons instead of naming one. */
export function isCount(text: string): boolean {
  return COUNTED.test(fold(text));
}

/** Who is meant by a name, in a unit or wherever. */
export type PersonMatch =
  | { readonly kind: "known"; readonly officer: Person }
  /** Nobody, and others of this name there are. */
  | { readonly kind: "new"; readonly namesakes: readonly Person[] }
  | { readonly kind: "several"; readonly items: readonly Person[] };

/**
 * Finds an officer by full name and unit (contract, "Codes"): the same name in one unit is one person, in two units two. Where
 * the source names no unit, the only one of that name is meant; an officer without a unit is whoever has the name.
 */
export function findOfficer(text: string, unit: string | undefined, context: ImportContext): PersonMatch {
  const name = personName(text);
  const match = context.officers.find(name);
  const standing = match.kind === "none" ? [] : meantBy(match);
  const [sure] = standing;
  const isByCode = sure && fold(sure.code) === fold(name);
  if (sure && standing.length === 1 && (isByCode || context.isConfirmed(name) || context.isConfirmed(text)))
    return { kind: "known", officer: sure };
  const namesakes = [
    ...standing,
    ...context.newOfficers.filter((officer) => fold(officer.name) === fold(name)),
  ];
  const inUnit = namesakes.filter((officer) => officer.unit !== undefined && sameCode(officer.unit, unit));
  const homeless = namesakes.filter((officer) => officer.unit === undefined);
  const ofUnit = inUnit.length > 0 ? inUnit : homeless;
  const meant = unit === undefined ? namesakes : ofUnit;
  const [officer, ...others] = meant;
  if (!officer) return { kind: "new", namesakes };
  return others.length === 0 ? { kind: "known", officer } : { kind: "several", items: meant };
}

function sameCode(a: string, b: string | undefined): boolean {
  return b !== undefined && fold(a) === fold(b);
}

/** Officers of a unit whose names are near, as they are shown. */
export function nearInUnit(name: string, unit: string | undefined, context: ImportContext): string[] {
  const officers = [...context.snapshot.officers, ...context.newOfficers].filter(
    (officer) => fold(officer.unit ?? "") === fold(unit ?? ""),
  );
  const names = new Map(officers.map((officer) => [personName(officer.name), officer]));
  return candidates(name, names.keys()).flatMap((near) => {
    const officer = names.get(near);
    return officer ? [shownName(officer)] : [];
  });
}
