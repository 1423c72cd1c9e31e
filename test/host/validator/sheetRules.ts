import { formatArea, intersect, parseArea, type Area } from "../../../src/host/model";
import { SHEET_ORDER } from "../../../src/host/model/order";
import { formulaProblem } from "./formulaRules";
import { allElements, childrenNamed, entriesOf, misplaced, type Parts, type XmlElement } from "./parts";
import { listedSheets } from "./workbookRules";

/** What cells may refer to by number. */
interface Numbers {
  readonly strings: number;
  readonly styles: number;
  readonly differences: number;
  readonly metadata: number;
}

export function sheetProblems(parts: Parts): string[] {
  const numbers = numbersOf(parts);
  return listedSheets(parts).flatMap(({ name, path, kind }) => {
    const root = path === undefined || kind !== "worksheet" ? undefined : parts.root(path);
    if (!root) return [];
    return [
      ...misplaced(root, SHEET_ORDER, new Set(["conditionalFormatting"])),
      ...cellProblems(root, numbers),
      ...areaProblems(root),
      ...ruleProblems(root, numbers),
      ...countProblems(root),
    ].map((problem) => `sheet ${name}: ${problem}`);
  });
}

function numbersOf(parts: Parts): Numbers {
  const related = (kind: string): XmlElement | undefined => {
    const [path] = parts.linked(parts.workbook, kind);
    return path === undefined ? undefined : parts.root(path);
  };
  const strings = related("sharedStrings");
  const styles = related("styles");
  return {
    strings: strings ? childrenNamed(strings, "si").length : 0,
    styles: entriesOf(styles, "cellXfs").length,
    differences: entriesOf(styles, "dxfs").length,
    metadata: entriesOf(related("sheetMetadata"), "cellMetadata").length,
  };
}

function cellProblems(root: XmlElement, numbers: Numbers): string[] {
  const problems: string[] = [];
  let lastRow = 0;
  for (const row of entriesOf(root, "sheetData")) {
    const number = Number(row.attributes.r ?? lastRow + 1);
    if (number <= lastRow) problems.push(`row ${number} stands behind row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenNamed(row, "c")) {
      const { r, s, t, cm } = cell.attributes;
      const place = r === undefined ? undefined : parseArea(r);
      const column = place?.left ?? lastColumn + 1;
      if (place && place.top !== number - 1) problems.push(`${r} stands in row ${number}`);
      if (column <= lastColumn) problems.push(`${r} stands behind a cell to its right`);
      lastColumn = column;
      if (s !== undefined && Number(s) >= numbers.styles) problems.push(`${r} has the format ${s}`);
      if (cm !== undefined && Number(cm) > numbers.metadata) problems.push(`${r} has the metadata ${cm}`);
      const [value] = childrenNamed(cell, "v");
      if (t === "s" && !(Number(value?.text ?? NaN) < numbers.strings))
        problems.push(`${r} has the text ${value?.text}`);
      const [formula] = childrenNamed(cell, "f");
      const problem = formula && formula.text !== "" ? formulaProblem(formula.text) : undefined;
      if (problem !== undefined) problems.push(`the formula of ${r} ${problem}`);
    }
  }
  return problems;
}

/** Merged cells and columns must not overlap; whatever says where it is must say it rightly. */
function areaProblems(root: XmlElement): string[] {
  const merges = entriesOf(root, "mergeCells").map(({ attributes }) => parseArea(attributes.ref ?? "A1"));
  const columns = entriesOf(root, "cols").map(({ attributes }): Area => ({
    top: 0,
    bottom: 0,
    left: Number(attributes.min),
    right: Number(attributes.max),
  }));
  const isRising = columns.every((column, at) => at === 0 || (columns[at - 1]?.right ?? 0) < column.left);
  const problems = [
    ...overlaps(merges).map((area) => `the merged cells ${area} overlap others`),
    ...(isRising ? [] : ["the columns overlap or are out of order"]),
  ];
  for (const { name, attributes } of allElements(root)) {
    const areas = [attributes.sqref, attributes.ref].filter((area) => area !== undefined);
    for (const area of areas.join(" ").split(" "))
      if (area !== "" && !isArea(area)) problems.push(`<${name}> is at ${area}`);
  }
  return problems;
}

export function overlaps(areas: readonly Area[]): string[] {
  return areas
    .filter((area, at) => areas.slice(0, at).some((other) => intersect(area, other)))
    .map(formatArea);
}

function isArea(text: string): boolean {
  try {
    parseArea(text);
    return true;
  } catch {
    return false;
  }
}

/** Conditional formats and validations. */
function ruleProblems(root: XmlElement, { differences }: Numbers): string[] {
  const problems: string[] = [];
  const priorities = new Set<string>();
  const rules = [...allElements(root, "cfRule"), ...allElements(root, "x14:cfRule")];
  for (const { attributes } of rules) {
    const { dxfId, priority } = attributes;
    // The extended look of a bar has the rank of its rule.
    if (priority === undefined) continue;
    if (dxfId !== undefined && Number(dxfId) >= differences)
      problems.push(`a conditional format has the format ${dxfId}`);
    if (priorities.has(priority)) problems.push(`two conditional formats have the priority ${priority}`);
    priorities.add(priority);
  }
  for (const set of allElements(root, "x14:iconSet")) {
    const [points, icons] = ["x14:cfvo", "x14:cfIcon"].map((name) => childrenNamed(set, name).length);
    if (icons !== (set.attributes.custom === "1" ? points : 0))
      problems.push(`a set of ${points} icons has ${icons} of its own`);
  }
  for (const name of ["formula", "formula1", "formula2", "xm:f"])
    for (const { text } of allElements(root, name)) {
      const problem = text.trim() === "" ? undefined : formulaProblem(text.trim());
      if (problem !== undefined) problems.push(`the formula ${text} of a rule ${problem}`);
    }
  return problems;
}

/** Lists that say how long they are must say it rightly, and none may be empty. */
function countProblems(root: XmlElement): string[] {
  const lists = [
    "mergeCells",
    "dataValidations",
    "tableParts",
    "hyperlinks",
    "cols",
    "rowBreaks",
    "colBreaks",
  ];
  return lists.flatMap((list) => {
    const [found] = childrenNamed(root, list);
    if (!found) return [];
    const count = entriesOf(root, list).length;
    const told = Number(found.attributes.count ?? count);
    return [
      ...(count === 0 && list !== "tableParts" ? [`<${list}> is empty`] : []),
      ...(told === count ? [] : [`<${list}> says ${told} and has ${count}`]),
    ];
  });
}
