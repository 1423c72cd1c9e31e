import { readFileSync } from "node:fs";
import path from "node:path";
import { Workbook } from "../../../src/host/model";
import { parsePart } from "../../../src/host/package";
import { problemsOf } from "../packageValidator";
import { Parts } from "../validator/parts";
import { book } from "./book";
import { CELLS } from "./files/cells";
import { ENCODINGS } from "./files/encodings";
import { LIBRARIES, written } from "./files/libraries";
import { PARTS } from "./files/parts";
import { SHEETS } from "./files/sheets";

/** LibreOffice made these of `made/source.fods` and of three lines of CSV. */
const MADE = ["libreoffice.xlsx", "lo-transitional.xlsx", "lo-macros.xlsm", "lo-csv.xlsx"];

type Made = readonly [name: string, bytes: () => Promise<Uint8Array>];
const FILES: readonly Made[] = [
  ...Object.entries({ ...CELLS, ...SHEETS, ...PARTS, ...ENCODINGS }).map(([name, text]): Made => [
    name,
    () => Promise.resolve(book(text)),
  ]),
  ...Object.entries(LIBRARIES).map(([name, sheets]): Made => [name, () => written(sheets)]),
  ...MADE.map((name): Made => [
    name,
    () => Promise.resolve(readFileSync(path.join(__dirname, "made", name))),
  ]),
];

/** A part as a text that can be compared: the bytes one by one. */
function content(parts: Parts, name: string): string {
  return Buffer.from(parts.files[name] ?? new Uint8Array()).toString("latin1");
}

function differing(before: Parts, after: Parts): string[] {
  return [...new Set([...before.paths(), ...after.paths()])].filter(
    (name) => !before.has(name) || !after.has(name) || content(before, name) !== content(after, name),
  );
}

/** Cells of a sheet's text by their address, formulas and all. */
function cellsOf(xml: string): Map<string, string> {
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu)].map(
      ([, address = "", tag = "", inner = ""]) => [address, `${tag.trim()} ${inner}`],
    ),
  );
}

/** What a sheet says besides its cells and how far they reach, as a tree: quotes and empty tags may be written otherwise. */
function around(xml: string): unknown {
  const plain = xml
    .replace(/<sheetData[\s\S]*<\/sheetData>|<sheetData\s*\/>/u, "")
    .replace(/<dimension[^>]*\/>/u, "");
  return parsePart(plain).root?.toJSON();
}

test("there are enough files", () => {
  expect(FILES.length).toBeGreaterThanOrEqual(40);
});

describe.each(FILES)("%s", (_, make) => {
  test("saved without an edit, every part is as it was", async () => {
    const bytes = await make();
    const workbook = Workbook.open(bytes);
    // Looking is no edit.
    for (const sheet of workbook.sheets) expect(sheet.usedArea(false)).toBeDefined();
    for (const name of workbook.names.all()) expect(typeof name.formula).toBe("string");
    expect(differing(new Parts(bytes), new Parts(await workbook.save()))).toEqual([]);
  });

  test("saved with one cell edited, every other part is as it was", async () => {
    const bytes = await make();
    const before = new Parts(bytes);
    const workbook = Workbook.open(bytes);
    const sheet = workbook.firstSheet;
    sheet.setValue(40, 7, 1234.5);
    const saved = await workbook.save();
    const after = new Parts(saved);
    const isChained = before.linked(before.workbook, "calcChain").length > 0;
    const expected = isChained
      ? [sheet.path, "xl/calcChain.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"]
      : [sheet.path];
    expect(differing(before, after).sort()).toEqual(expected.sort());
    const isNew = new Set(problemsOf(bytes));
    expect(problemsOf(saved).filter((problem) => !isNew.has(problem))).toEqual([]);
    expect(Workbook.open(saved).firstSheet.value(40, 7)).toBe(1234.5);
  });
});

/** The text of a sheet is written anew when one of its cells changed: whatever else it says must stay. */
test.each(FILES.filter(([name]) => !Object.hasOwn(ENCODINGS, name) && name !== "cells without addresses"))(
  "%s: the edited sheet says the same but for one cell",
  async (_, make) => {
    const bytes = await make();
    const workbook = Workbook.open(bytes);
    const sheet = workbook.firstSheet;
    const before = new Parts(bytes).text(sheet.path);
    sheet.setValue(40, 7, 1234.5);
    const after = new Parts(await workbook.save()).text(sheet.path);
    expect(around(after)).toEqual(around(before));
    const [had, has] = [cellsOf(before), cellsOf(after)];
    expect(has.get("H41")).toBe(" <v>1234.5</v>");
    has.delete("H41");
    for (const [address, cell] of had)
      expect([address, said(has.get(address))]).toMatchObject([address, said(cell)]);
    expect([...has.keys()].filter((address) => !had.has(address))).toEqual([]);
  },
);

/**
 * What a cell says, its attributes in one order. Written otherwise, it may be the same: a formula that others share, a date of
 * a strict file, a cell without anything.
 */
function said(cell: string | undefined): unknown {
  const attributes = [...(cell ?? "").matchAll(/(?<=^|\s)(s|t|cm|vm|ph)="([^"]*)"/gu)]
    .map(([, name, value]) => `${name}=${value}`)
    .filter((attribute) => attribute !== "t=n" && attribute !== "t=d" && attribute !== "t=shared")
    .sort();
  const value = /<v[^>]*>([^<]*)<\/v>/u.exec(cell ?? "")?.[1];
  const [, tag = "", formula] = /<f([^>]*?)(?:\/>|>([^<]*)<\/f>)/u.exec(cell ?? "") ?? [];
  return {
    attributes,
    value: value === undefined || Number.isNaN(Number(value)) ? serialOf(value) : Number(value) + 0,
    text: /<is>[\s\S]*<\/is>/u.exec(cell ?? "")?.[0],
    ...(tag.includes('t="shared"') ? {} : { formula: formula?.replaceAll("&quot;", '"') }),
  };
}

function serialOf(value: string | undefined): string | number | undefined {
  return value === "2024-03-26T00:00:00" ? 45_377 : value;
}
