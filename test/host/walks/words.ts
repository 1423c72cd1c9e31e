import type { Sheet, Table, Workbook } from "../../../src/host/model";

/** Everything that a workbook says: cells with their formulas, notes, names of sheets, defined names. */
export function everythingSaid(store: Workbook): string {
  const words = store.names.own().map(({ name, formula }) => `${name} ${formula}`);
  for (const sheet of store.sheets) {
    words.push(
      sheet.name,
      ...store
        .notes(sheet)
        .all()
        .map(({ text }) => text),
    );
    eachCell(sheet, (row, column) => {
      const cell = sheet.formula(row, column) ?? sheet.value(row, column);
      if (cell !== null && cell !== "") words.push(String(cell));
    });
  }
  return words.join("\n");
}

function eachCell(sheet: Sheet, look: (row: number, column: number) => void): void {
  const used = sheet.usedArea(false);
  if (!used) return;
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) look(row, column);
}

/** Formulas and defined names that have lost what they pointed to, with their place. */
export function brokenReferences(store: Workbook): string[] {
  const broken = store.names.own().flatMap(({ name, formula }) => (formula.includes("#REF!") ? [name] : []));
  for (const sheet of store.sheets)
    eachCell(sheet, (row, column) => {
      const formula = sheet.formula(row, column);
      if (formula?.includes("#REF!")) broken.push(`${sheet.name}: ${formula}`);
    });
  return broken;
}

/** Whether a cell lies in a table. */
export function isInTable({ tables }: Workbook, sheet: Sheet, row: number, column: number): boolean {
  return tables.some(({ sheet: home, area }: Table) => {
    const isInRows = row >= area.top && row <= area.bottom;
    return home === sheet && isInRows && column >= area.left && column <= area.right;
  });
}
