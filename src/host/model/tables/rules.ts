import { allElements, setText, type XmlElement } from "../../package";
import { formatArea, intersect, parseArea, type Area } from "../address";
import type { Sheet } from "../sheet";

/** Elements of a sheet that lay a rule over cells. */
const RULES = new Set([
  "dataValidation",
  "conditionalFormatting",
  "x14:dataValidation",
  "x14:conditionalFormatting",
]);

/**
 * A table has new rows above or below its old ones: what is laid over all the data of a column, validation or conditional
 * formats, is laid over the new rows too, as Excel does.
 * @param body the old rows of data, where they are now
 * @param rows the new ones
 */
export function extendRules(
  sheet: Sheet,
  body: Area,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  for (const rule of rulesOf(sheet)) {
    const areas = areasOf(rule);
    const added: Area[] = [];
    for (let column = body.left; column <= body.right; column++)
      if (covers(areas, { ...body, left: column, right: column }))
        added.push({ top, left: column, bottom, right: column });
    if (added.length === 0) continue;
    sheet.part.edit();
    setAreas(rule, joined([...areas, ...added]));
  }
}

/** Whether a validation lies over any of an area's cells. */
export function isValidated(sheet: Sheet, area: Area): boolean {
  return rulesOf(sheet).some(
    (rule) =>
      rule.name.endsWith("dataValidation") &&
      areasOf(rule).some((validated) => intersect(validated, area) !== undefined),
  );
}

function rulesOf(sheet: Sheet): XmlElement[] {
  return [...allElements(sheet.part.root)].filter(({ name }) => RULES.has(name));
}

function areasOf(rule: XmlElement): Area[] {
  const text = rule.attributes.sqref ?? sqrefOf(rule)?.text ?? "";
  return text.split(" ").flatMap((area) => (area === "" ? [] : [parseArea(area)]));
}

function setAreas(rule: XmlElement, areas: readonly Area[]): void {
  const text = areas.map(formatArea).join(" ");
  const sqref = sqrefOf(rule);
  if (sqref) setText(sqref, text);
  else rule.attributes.sqref = text;
}

/** Newer rules say it in an element. */
function sqrefOf(rule: XmlElement): XmlElement | undefined {
  return allElements(rule, "xm:sqref").next().value ?? undefined;
}

/** Whether several areas together cover every row of a column. */
function covers(areas: readonly Area[], { top, bottom, left }: Area): boolean {
  const spans = areas
    .filter((area) => area.left <= left && left <= area.right)
    .sort((one, other) => one.top - other.top);
  let next = top;
  for (const span of spans) {
    if (span.top > next) break;
    next = Math.max(next, span.bottom + 1);
  }
  return next > bottom;
}

/** Areas that continue each other below or to the right become one, so that lists do not grow with every row. */
function joined(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    let whole = area;
    for (;;) {
      const at = result.findIndex(
        (known) => (together(known, whole) ?? together(whole, known)) !== undefined,
      );
      const known = result[at];
      const both = known && (together(known, whole) ?? together(whole, known));
      if (!both) break;
      result.splice(at, 1);
      whole = both;
    }
    result.push(whole);
  }
  return result;
}

function together(one: Area, other: Area): Area | undefined {
  const isBelow = one.left === other.left && one.right === other.right && one.bottom + 1 === other.top;
  const isBeside = one.top === other.top && one.bottom === other.bottom && one.right + 1 === other.left;
  return isBelow || isBeside ? { ...one, bottom: other.bottom, right: other.right } : undefined;
}
