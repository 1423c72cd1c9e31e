import { WORKBOOK_ORDER } from "../../../src/host/model/order";
import { isName } from "../../../src/host/model";
import { formulaProblem } from "./formulaRules";
import {
  allElements,
  childrenNamed,
  entriesOf,
  misplaced,
  repeated,
  type Parts,
  type XmlElement,
} from "./parts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Path of its part; undefined where the relation leads nowhere. */
  readonly path: string | undefined;
  /** `worksheet`, `chartsheet` … */
  readonly kind: string;
}

export function listedSheets(parts: Parts): ListedSheet[] {
  const path = parts.workbook;
  const links = new Map(parts.links(path).map((link) => [link.id, link]));
  return entriesOf(parts.root(path), "sheets").map(({ attributes }) => {
    const link = links.get(attributes["r:id"] ?? attributes["relationships:id"] ?? "");
    return { name: attributes.name ?? "", path: link?.target, kind: link?.kind ?? "" };
  });
}

/** Sheets, names and the order of calculation. */
export function workbookProblems(parts: Parts): string[] {
  const root = parts.root(parts.workbook);
  if (!root) return ["there is no workbook"];
  const entries = entriesOf(root, "sheets");
  const sheets = listedSheets(parts);
  const isVisible = ({ attributes }: XmlElement): boolean => (attributes.state ?? "visible") === "visible";
  const [view] = entriesOf(root, "bookViews");
  const active = Number(view?.attributes.activeTab ?? 0);
  return [
    ...misplaced(root, WORKBOOK_ORDER, new Set(["fileRecoveryPr"])),
    ...(entries.some(isVisible) ? [] : ["no sheet is visible"]),
    ...repeated(sheets.map(({ name }) => name)).map((name) => `two sheets are named ${name}`),
    ...repeated(entries.map(({ attributes }) => attributes.sheetId ?? "")).map(
      (id) => `two sheets have the id ${id}`,
    ),
    ...sheets
      .filter(({ name }) => name === "" || name.length > 31 || /[:*?/\\[\]]|^'|'$/u.test(name))
      .map(({ name }) => `${name} cannot name a sheet`),
    ...sheets.filter(({ path }) => path === undefined).map(({ name }) => `the sheet ${name} leads nowhere`),
    ...(active < entries.length ? [] : [`the active sheet is the ${active + 1}th of ${entries.length}`]),
    ...nameProblems(root, entries.length),
    ...chainProblems(parts, entries),
  ];
}

function nameProblems(root: XmlElement, sheets: number): string[] {
  const names = entriesOf(root, "definedNames");
  return [
    ...repeated(names.map(({ attributes }) => `${attributes.localSheetId ?? ""}!${attributes.name}`)).map(
      (name) => `the name ${name} stands twice`,
    ),
    ...names.flatMap((entry) => {
      const { name = "", localSheetId } = entry.attributes;
      const problem = formulaProblem(entry.text);
      const isOwn = name.startsWith("_xlnm.") || isName(name);
      return [
        ...(isOwn ? [] : [`${name} cannot be a name`]),
        ...(localSheetId === undefined || Number(localSheetId) < sheets
          ? []
          : [`the name ${name} belongs to no sheet`]),
        ...(problem === undefined ? [] : [`the formula of the name ${name} ${problem}`]),
      ];
    }),
  ];
}

/** The order of calculation may list cells with formulas only. */
function chainProblems(parts: Parts, entries: readonly XmlElement[]): string[] {
  const [path] = parts.linked(parts.workbook, "calcChain");
  const root = path === undefined ? undefined : parts.root(path);
  if (!root) return [];
  const sheets = listedSheets(parts);
  const byId = new Map(entries.map(({ attributes }, at) => [attributes.sheetId, sheets[at]?.path]));
  const formulas = new Map<string, ReadonlySet<string>>();
  let sheetId: string | undefined;
  const problems: string[] = [];
  for (const { attributes } of childrenNamed(root, "c")) {
    sheetId = attributes.i ?? sheetId;
    const sheet = byId.get(sheetId);
    if (sheet === undefined) {
      problems.push(`the order of calculation names sheet ${sheetId}, which is not there`);
      continue;
    }
    if (!formulas.has(sheet)) formulas.set(sheet, cellsWithFormulas(parts.root(sheet)));
    if (!formulas.get(sheet)?.has(attributes.r ?? ""))
      problems.push(`the order of calculation names ${attributes.r} of ${sheet}, which holds no formula`);
  }
  return problems;
}

function cellsWithFormulas(root: XmlElement | undefined): Set<string> {
  const cells = new Set<string>();
  if (root)
    for (const cell of allElements(root, "c"))
      if (childrenNamed(cell, "f").length > 0) cells.add(cell.attributes.r ?? "");
  return cells;
}
