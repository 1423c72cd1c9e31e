import {
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  type ITableCellOptions,
} from "docx";
import { edited, read, refusal } from "./files";

type Text = string | Paragraph | (string | Paragraph)[];
const paragraphs = (text: Text): Paragraph[] =>
  [text].flat().map((part) => (typeof part === "string" ? new Paragraph(part) : part));
const cell = (text: Text, options: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({ ...options, children: paragraphs(text) });
const table = (...rows: (Text | TableCell)[][]): Table =>
  new Table({
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: row.map((text) => (text instanceof TableCell ? text : cell(text))),
        }),
    ),
  });

async function word(children: (Paragraph | Table)[], options: object = {}): Promise<Uint8Array> {
  const document = new Document({ ...options, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

test("each table with what stands above it, and below the last", async () => {
  const bytes = await word([
    new Paragraph({ text: "KẾT QUẢ", heading: "Heading1" }),
    new Paragraph(""),
    new Paragraph("QUÝ II NĂM 2024"),
    table(["TT", "Đơn vị"], ["01", "Xã Xuân Phú"]),
    new Paragraph("II. Khối trường"),
    table(["Trường THPT Lê Lợi", ["dòng 1", "dòng 2"]]),
    new Paragraph("Nơi nhận: lưu."),
  ]);
  const rest = { file: "kq.docx", hidden: false, merged: [], marks: {} };
  expect(await read("kq.docx", bytes)).toEqual([
    {
      ...rest,
      sheet: "1",
      cells: [["KẾT QUẢ"], ["QUÝ II NĂM 2024"], ["TT", "Đơn vị"], ["01", "Xã Xuân Phú"]],
    },
    {
      ...rest,
      sheet: "2",
      // What the document begins with is said of all its tables.
      cells: [
        ["KẾT QUẢ"],
        ["QUÝ II NĂM 2024"],
        ["II. Khối trường"],
        ["Trường THPT Lê Lợi", "dòng 1\ndòng 2"],
        ["Nơi nhận: lưu."],
      ],
    },
  ]);
});

test("a table that only lays out the letterhead or who signs is paragraphs above and below the others", async () => {
  const bytes = await word([
    table(["HUYỆN ĐOÀN THỌ XUÂN", "Thọ Xuân, ngày 05 tháng 7 năm 2024"]),
    new Paragraph("QUÝ II NĂM 2024"),
    table(["TT", "Đơn vị", "Điểm"], ["01", "Xã Xuân Phú", "5"]),
    table(["Nơi nhận: lưu.", "TM. BAN THƯỜNG VỤ"]),
  ]);
  const [grid, ...others] = await read("kq.docx", bytes);
  expect(others).toEqual([]);
  expect(grid?.cells).toEqual([
    ["HUYỆN ĐOÀN THỌ XUÂN"],
    ["Thọ Xuân, ngày 05 tháng 7 năm 2024"],
    ["QUÝ II NĂM 2024"],
    ["TT", "Đơn vị", "Điểm"],
    ["01", "Xã Xuân Phú", "5"],
    ["Nơi nhận: lưu."],
    ["TM. BAN THƯỜNG VỤ"],
  ]);
});

test("a document without a table is its paragraphs; an ending says nothing against the content", async () => {
  const bytes = await word([
    new Paragraph("Một"),
    new Paragraph({ children: [new TextRun({ text: "Hai & <ba>", bold: true })] }),
  ]);
  expect(await read("a.txt", bytes)).toEqual([
    { file: "a.txt", sheet: "", hidden: false, cells: [["Một"], ["Hai & <ba>"]], merged: [], marks: {} },
  ]);
});

test("cells over several rows and columns are areas, with their text in the first cell", async () => {
  const bytes = await word([
    new Paragraph("Tiêu đề"),
    table(
      [cell("TT", { rowSpan: 2 }), cell("Điểm", { columnSpan: 2 }), cell("Ghi chú", { rowSpan: 2 })],
      ["Quý I", "Quý II"],
      ["01", "5", "6", "a"],
    ),
  ]);
  const [grid] = await read("a.docx", bytes);
  expect(grid?.cells).toEqual([
    ["Tiêu đề"],
    ["TT", "Điểm", "", "Ghi chú"],
    ["", "Quý I", "Quý II"],
    ["01", "5", "6", "a"],
  ]);
  expect(grid?.merged).toEqual([
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 1, right: 2 },
    { top: 1, left: 3, bottom: 2, right: 3 },
  ]);
  const one = await word([
    table(
      [cell("a", { columnSpan: 2, verticalMerge: VerticalMergeType.RESTART }), "b"],
      [cell("", { columnSpan: 2, verticalMerge: VerticalMergeType.CONTINUE }), "c"],
    ),
  ]);
  expect((await read("a.docx", one))[0]).toMatchObject({
    cells: [
      ["a", "", "b"],
      ["", "", "c"],
    ],
    merged: [{ top: 0, left: 0, bottom: 1, right: 1 }],
  });
});

test("a mark of a note is no part of a number, by Word's own notes or raised by hand; what a note says is left out", async () => {
  const bytes = await word(
    [
      table([
        new Paragraph({ children: [new TextRun("03"), new FootnoteReferenceRun(1)] }),
        new Paragraph({ children: [new TextRun("03"), new TextRun({ text: "1", superScript: true })] }),
        new Paragraph({ children: [new TextRun("03"), new TextRun({ text: "(*)", superScript: true })] }),
      ]),
    ],
    { footnotes: { 1: { children: [new Paragraph("gồm cả 2 xã mới")] } } },
  );
  expect((await read("a.docx", bytes))[0]?.cells).toEqual([["03", "03¹", "03⁽*⁾"]]);
});

test("numbers that Word counts itself are in no text of the file; tabs, breaks and tables within cells are", async () => {
  const counted = new Paragraph({ text: "Xã A", numbering: { reference: "số", level: 0 } });
  const bytes = await word(
    [
      counted,
      table([
        counted,
        new Paragraph({ children: [new TextRun("a\tb"), new TextRun({ text: "c", break: 1 })] }),
        new TableCell({ children: [new Paragraph("ngoài"), table(["trong 1", "trong 2"])] }),
      ]),
    ],
    {
      numbering: {
        config: [{ reference: "số", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }] }],
      },
    },
  );
  expect((await read("a.docx", bytes))[0]?.cells).toEqual([
    ["Xã A"],
    ["Xã A", "a\tb\nc", "ngoài\ntrong 1\ntrong 2"],
  ]);
});

test("what was deleted or moved away while changes were tracked is not there, what was inserted is", async () => {
  const bytes = edited(await word([table(["x"])]), {
    "word/document.xml": (xml) =>
      xml.replace(
        /<w:r><w:t[^>]*>x<\/w:t><\/w:r>/u,
        '<w:r><w:t>3</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>7</w:t></w:r></w:ins>',
      ),
  });
  expect((await read("a.docx", bytes))[0]?.cells).toEqual([["37"]]);
});

test("a document whose parts are no longer XML is damaged", async () => {
  const bytes = edited(await word([table(["x"])]), { "word/document.xml": (xml) => xml.slice(0, -40) });
  expect(await refusal("a.docx", bytes)).toBe("damaged");
});
