import { HostError } from "../../../src/host/errors";
import { parseArea, Workbook, type Comment, type Note } from "../../../src/host/model";
import { deleteSheet, shift } from "../../../src/host/model/commands";
import { NoteCollectionObject } from "../../../src/host/objects/notes";
import { book } from "../corpus/book";
import { PARTS } from "../corpus/files/parts";
import { assertValidPackage } from "../packageValidator";
import { Parts } from "../validator/parts";

const AUTHOR = { name: "Lê Thị A", email: "a@example.org" };

async function reopened(workbook: Workbook): Promise<Workbook> {
  const bytes = await workbook.save();
  assertValidPackage(bytes);
  return Workbook.open(bytes);
}

function places(remarks: readonly (Comment | Note)[]): (readonly [number, number, string])[] {
  return remarks.map(({ cell, text }) => [cell.row, cell.column, text]);
}

test("comments and notes are in the file as Excel has them", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  const comment = workbook.comments(sheet).add(1, 1, AUTHOR, "hỏi <1> & 2");
  comment.reply({ name: "B", email: "" }, "đáp");
  comment.isResolved = true;
  const note = workbook.notes(sheet).add(3, 0, AUTHOR, " hai\ndòng ");
  note.size = { width: 200, height: 100 };
  note.isVisible = true;
  const again = await reopened(workbook);
  const [thread] = again.comments(again.firstSheet).all();
  expect([thread?.text, thread?.isResolved, thread?.author, thread?.id]).toEqual([
    "hỏi <1> & 2",
    true,
    AUTHOR,
    comment.id,
  ]);
  expect(thread?.replies().map(({ text, author }) => [text, author.name])).toEqual([["đáp", "B"]]);
  const [kept] = again.notes(again.firstSheet).all();
  expect([kept?.text, kept?.author, kept?.size, kept?.isVisible]).toEqual([
    " hai\ndòng ",
    "Lê Thị A",
    { width: 200, height: 100 },
    true,
  ]);
  expect(again.notes(again.firstSheet).all()).toHaveLength(1);
  const parts = new Parts(await workbook.save());
  const older = parts.text("xl/comments1.xml");
  expect(older).toContain(`<author>tc=${comment.id}</author>`);
  expect(older).toContain("Reply:\n    đáp");
  // The box is 200 points wide: 266.67 pixels from 15 into column B (64 each) reach 25.67 into column F.
  expect(parts.text("xl/drawings/vmlDrawing1.vml")).toContain(
    "<x:Anchor>1, 15, 2, 10, 5, 26, 9, 3</x:Anchor>",
  );
});

test("whom a comment calls is in the file as Excel has it", async () => {
  const workbook = Workbook.open();
  const lan = { name: "Lan", email: "lan@example.org", start: 4, length: 4 };
  workbook.comments(workbook.firstSheet).add(0, 0, AUTHOR, "Hỏi @Lan", [lan]);
  const again = await reopened(workbook);
  const [thread] = again.comments(again.firstSheet).all();
  expect([thread?.text, thread?.mentions]).toEqual(["Hỏi @Lan", [lan]]);
  expect(again.file.text("xl/persons/person.xml")).toMatch(
    /displayName="Lan" id="\{[^"]+\}" userId="lan@example\.org" providerId="PeoplePicker"/u,
  );
  expect(again.file.text("xl/threadedComments/threadedComment1.xml")).toMatch(
    /<\/text><mentions><mention mentionpersonId="\{[^"]+\}" mentionId="\{[^"]+\}" startIndex="4" length="4"\/><\/mentions>/u,
  );
});

test("the last one takes its parts along", async () => {
  const workbook = Workbook.open();
  const before = workbook.file.paths().sort();
  const sheet = workbook.firstSheet;
  const comment = workbook.comments(sheet).add(0, 0, AUTHOR, "x");
  const note = workbook.notes(sheet).add(1, 0, AUTHOR, "y");
  comment.delete();
  note.delete();
  expect(sheet.child("legacyDrawing")).toBeUndefined();
  // People stay: Excel keeps their list too.
  expect(
    workbook.file
      .paths()
      .filter((path) => !path.startsWith("xl/persons/") && !path.endsWith("sheet1.xml.rels"))
      .sort(),
  ).toEqual(before);
  await reopened(workbook);
});

test("they move with their cells, boxes too, and go with them", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  workbook.comments(sheet).add(1, 0, AUTHOR, "một").reply(AUTHOR, "đáp");
  workbook.notes(sheet).add(2, 2, AUTHOR, "hai");
  shift(workbook, sheet, "insert", parseArea("1:2"), "rows");
  shift(workbook, sheet, "insert", parseArea("B:B"), "columns");
  expect(places(workbook.comments(sheet).entries())).toEqual([
    [3, 0, "một"],
    [3, 0, "đáp"],
  ]);
  expect(places(workbook.notes(sheet).all())).toEqual([[4, 3, "hai"]]);
  expect(workbook.notes(sheet).at(4, 3)?.isVisible).toBe(false);
  shift(workbook, sheet, "delete", parseArea("4:4"), "rows");
  expect(workbook.comments(sheet).entries()).toEqual([]);
  const again = await reopened(workbook);
  expect(places(again.notes(again.firstSheet).all())).toEqual([[3, 3, "hai"]]);
});

test("they go with their sheet", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.addSheet("Hai");
  workbook.comments(sheet).add(0, 0, AUTHOR, "x");
  workbook.notes(workbook.firstSheet).add(0, 0, AUTHOR, "y");
  deleteSheet(workbook, sheet);
  const again = await reopened(workbook);
  expect(again.file.paths().filter((path) => path.includes("threaded"))).toEqual([]);
  expect(places(again.notes(again.firstSheet).all())).toEqual([[0, 0, "y"]]);
});

test("those of other programs are read, changed and joined by others", async () => {
  const workbook = Workbook.open(book(PARTS["threads of comments"] ?? { sheets: [] }));
  const sheet = workbook.firstSheet;
  const [thread] = workbook.comments(sheet).all();
  expect([thread?.text, thread?.author, thread?.created]).toEqual([
    "Số này?",
    { name: "Lê Thị A", email: "a@example.org" },
    "2024-03-26T08:00:00.00Z",
  ]);
  expect(thread?.replies().map(({ text }) => text)).toEqual(["Đúng"]);
  expect(workbook.notes(sheet).all()).toEqual([]);
  thread?.reply(AUTHOR, "Cảm ơn");
  workbook.notes(sheet).add(5, 5, AUTHOR, "thêm");
  const again = await reopened(workbook);
  expect(
    again
      .comments(again.firstSheet)
      .all()[0]
      ?.replies()
      .map(({ text }) => text),
  ).toEqual(["Đúng", "Cảm ơn"]);
  expect(again.file.text("xl/drawings/vmlDrawing1.vml")).toContain('id="_x0000_s1026"');
  // The author is the one whom the file knows already.
  expect(again.file.text("xl/persons/person.xml").match(/<person /gu)).toHaveLength(1);
});

describe("the objects of notes, which the library here does not know yet", () => {
  function collection(): { readonly workbook: Workbook; readonly notes: NoteCollectionObject } {
    const workbook = Workbook.open();
    workbook.author = { name: "Lan", email: "" };
    return { workbook, notes: new NoteCollectionObject(workbook, workbook.firstSheet) };
  }
  const code = (work: () => unknown): string => {
    try {
      work();
      return "done";
    } catch (error) {
      return error instanceof HostError ? error.code : String(error);
    }
  };

  test("tell and take text, size and visibility", () => {
    const { notes } = collection();
    const note = notes.Add("C3", "một") as unknown as Record<string, unknown>;
    expect([note.AuthorName, note.Content, note.Visible, note.Width, note.Height]).toEqual([
      "Lan",
      "một",
      false,
      108,
      59.25,
    ]);
    Object.assign(note, { Content: "hai", Visible: true, Width: 200, Height: 80.5 });
    const again = notes.GetItem("Sheet1!C3") as unknown as Record<string, unknown>;
    expect([again.Content, again.Visible, again.Width, again.Height]).toEqual(["hai", true, 200, 80.5]);
    expect(notes.GetCount()).toBe(1);
  });

  test.each([
    ["several cells", (notes: NoteCollectionObject) => notes.Add("A1:B1", "x"), "InvalidCellAddress"],
    ["no address", (notes: NoteCollectionObject) => notes.Add("hai ô", "x"), "InvalidCellAddress"],
    ["no text", (notes: NoteCollectionObject) => notes.Add("A1", null), "InvalidArgument"],
    ["a cell without a note", (notes: NoteCollectionObject) => notes.GetItem("A1"), "ItemNotFound"],
    ["a place behind the last", (notes: NoteCollectionObject) => notes.GetItemAt(0), "InvalidArgument"],
    [
      "no width",
      (notes: NoteCollectionObject) => Object.assign(notes.Add("A1", "x"), { Width: 0 }),
      "InvalidArgument",
    ],
    [
      "a second note",
      (notes: NoteCollectionObject) => [notes.Add("A1", "x"), notes.Add("A1", "y")],
      "InvalidOperation",
    ],
  ])("refuse %s", (_, work, expected) => {
    expect(code(() => work(collection().notes))).toBe(expected);
  });

  test("know a deleted note no more", () => {
    const { notes } = collection();
    const note = notes.Add("A1", "x") as unknown as { Delete(): void; readonly Content: string };
    note.Delete();
    expect([notes.GetCount(), code(() => note.Content)]).toEqual([0, "ItemNotFound"]);
  });
});
