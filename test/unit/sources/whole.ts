import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { writeXlsx } from "hucre";
import { sheetJs } from "./files";

/** Files of every kind, to be broken. */
export async function wholeFiles(): Promise<Record<string, Uint8Array>> {
  const rows = Array.from({ length: 40 }, (_, at) => [`Xã ${at}`, at, at % 2 === 0]);
  const cells = rows.map((row) =>
    row.map((v) => ({ t: ({ string: "s", number: "n", boolean: "b" } as const)[typeof v as "string"], v })),
  );
  const table = new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((text) => new TableCell({ children: [new Paragraph(String(text))] })),
        }),
    ),
  });
  return {
    "a.xlsx": await writeXlsx({ sheets: [{ name: "A", rows }] }),
    "a.xls": sheetJs({ A: cells }, "biff8"),
    "a.xlsb": sheetJs({ A: cells }, "xlsb"),
    "a.docx": new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("a"), table] }] })),
    ),
  };
}
