import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { excel, quiet, write } from "./excels";

let one: EmbeddedExcel;
beforeEach(async () => {
  one = await excel();
});

type Listen = (
  hear: (event: object) => Promise<void>,
  sheet: Excel.Worksheet,
  workbook: Excel.Workbook,
) => unknown;

/** Registers handlers, does something, and says what they were told, without the ids of sheets. */
async function told(
  listen: Listen,
  act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
  by: EmbeddedExcel = one,
): Promise<object[]> {
  const events: object[] = [];
  const hear = (event: object): Promise<void> => Promise.resolve(void events.push(event));
  const run = (
    { Excel }: EmbeddedExcel,
    script: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown,
  ): Promise<void> =>
    Excel.run(async (context) => {
      const { workbook } = context;
      script(workbook.worksheets.getItem("Sheet1"), workbook);
      await context.sync();
    });
  await run(one, (sheet, workbook) => listen(hear, sheet, workbook));
  await run(by, act);
  await quiet();
  return events.map((event) => {
    const facts: Partial<Record<string, unknown>> = { ...event };
    delete facts.worksheetId;
    delete facts.getRange;
    delete facts.getRangeOrNullObject;
    return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
  });
}

const changed: Listen = (hear, sheet) => sheet.onChanged.add(hear);

describe("cells that come and go", () => {
  const ofSheet = { type: "WorksheetChanged", source: "Local", triggerSource: "ThisLocalAddin" };

  test("whole rows and columns are told apart from cells, each with its direction", async () => {
    const events = await told(changed, (sheet) => {
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("B:B").insert("Right");
      sheet.getRange("B2:C2").insert("Down");
      sheet.getRange("B2:C2").delete("Left");
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("3:4").delete("Up");
    });
    const shift = (address: string, changeType: string, changeDirectionState: object): object => ({
      ...ofSheet,
      address,
      changeType,
      changeDirectionState,
    });
    expect(events).toEqual([
      shift("3:4", "RowInserted", { insertShiftDirection: "Down" }),
      shift("B:B", "ColumnInserted", { insertShiftDirection: "Right" }),
      shift("B2:C2", "CellInserted", { insertShiftDirection: "Down" }),
      shift("B2:C2", "CellDeleted", { deleteShiftDirection: "Left" }),
      shift("B:B", "ColumnDeleted", { deleteShiftDirection: "Left" }),
      shift("3:4", "RowDeleted", { deleteShiftDirection: "Up" }),
    ]);
  });

  test("what somebody else inserts is remote", async () => {
    const other = await excel({ joins: one });
    const events = await told(changed, (sheet) => sheet.getRange("1:1").insert("Down"), other);
    expect(events).toEqual([
      {
        type: "WorksheetChanged",
        address: "1:1",
        changeType: "RowInserted",
        changeDirectionState: { insertShiftDirection: "Down" },
        source: "Remote",
        triggerSource: "Unknown",
      },
    ]);
  });

  test("moved cells are edited ones, here and there; a calculation that is asked for is no edit", async () => {
    await write(one, "A1:A2", [[1], [2]]);
    const events = await told(changed, (sheet) => {
      sheet.getRange("A1:A2").moveTo("C5");
      sheet.getRange("C5:C6").calculate();
    });
    expect(events).toEqual([
      { ...ofSheet, address: "A1:A2", changeType: "RangeEdited" },
      { ...ofSheet, address: "C5:C6", changeType: "RangeEdited" },
    ]);
  });

  test("a table tells of its rows and columns", async () => {
    await write(one, "B2:C4", [
      ["Mã", "Điểm"],
      ["X", 1],
      ["Y", 2],
    ]);
    const made = await told(
      (_, sheet) => sheet.tables.add("B2:C4", true),
      () => undefined,
    );
    expect(made).toEqual([]);
    const events = await told(
      (hear, sheet) => sheet.tables.getItemAt(0).onChanged.add(hear),
      (sheet) => {
        const table = sheet.tables.getItemAt(0);
        table.rows.add(0, [["W", 0]]);
        table.rows.add(undefined, [["Z", 3]]);
        table.rows.getItemAt(0).delete();
        table.columns.getItemAt(1).delete();
        sheet.getRange("9:9").insert("Down");
      },
    );
    const shown = events.map((event) => {
      const { address, changeType } = event as Excel.TableChangedEventArgs;
      return [changeType, address];
    });
    expect(shown).toEqual([
      ["RowInserted", "B3:C3"],
      ["RangeEdited", "B3:C3"],
      ["RowInserted", "B6:C6"],
      ["RangeEdited", "B6:C6"],
      ["RowDeleted", "B3:C3"],
      ["ColumnDeleted", "C2:C5"],
    ]);
  });
});

describe("sorting", () => {
  const listen: Listen = (hear, sheet, workbook) => {
    sheet.onRowSorted.add(hear);
    workbook.worksheets.onColumnSorted.add(hear);
  };
  beforeEach(() =>
    write(one, "A1:C5", [
      ["Mã", "a", "b"],
      ["X", 1, 9],
      ["Y", 3, 8],
      ["Z", 2, 7],
      ["W", 4, 6],
    ]),
  );

  test("rows are told that changed places, and columns", async () => {
    const events = await told(listen, (sheet) => {
      sheet.getRange("A1:C5").sort.apply([{ key: 1 }], false, true);
      sheet.getRange("A1:C5").sort.apply([{ key: 1 }], false, true);
      sheet.getRange("B1:C5").sort.apply([{ key: 0, ascending: false }], false, false, "Columns");
    });
    expect(events).toEqual([
      { type: "WorksheetRowSorted", address: "A3:C4", source: "Local" },
      { type: "WorksheetRowSorted", address: "", source: "Local" },
      { type: "WorksheetColumnSorted", address: "B1:C5", source: "Local" },
    ]);
  });

  test("a table's sort tells the rows too, in pieces where some stay", async () => {
    await told(
      (_, sheet) => sheet.tables.add("A1:C4", true),
      () => undefined,
    );
    const events = await told(listen, (sheet) =>
      sheet.tables.getItemAt(0).sort.apply([{ key: 2, ascending: true }]),
    );
    expect(events).toEqual([{ type: "WorksheetRowSorted", address: "A2:C2,A4:C4", source: "Local" }]);
  });
});

test("rows that are hidden and shown are told, by whatever hides them", async () => {
  await write(one, "A1:A5", [["Điểm"], [1], [2], [1], [2]]);
  const events = await told(
    (hear, sheet) => sheet.onRowHiddenChanged.add(hear),
    (sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("2:3").rowHidden = false;
      sheet.getRange("5:5").format.rowHeight = 0;
      sheet.getRange("5:5").format.rowHeight = 15;
      sheet.autoFilter.apply("A1:A5", 0, { filterOn: "Values", values: ["2"] });
    },
  );
  const type = "WorksheetRowHiddenChanged";
  expect(events).toEqual([
    { type, address: "2:3", changeType: "Hidden", source: "Local" },
    { type, address: "2:3", changeType: "Unhidden", source: "Local" },
    { type, address: "5:5", changeType: "Hidden", source: "Local" },
    { type, address: "5:5", changeType: "Unhidden", source: "Local" },
    { type, address: "2:2,4:4", changeType: "Hidden", source: "Local" },
  ]);
});

test("a formula that is changed or goes is told with the one before; a new one is not, nor one that moved", async () => {
  await write(one, "A1:C1", [[1, "=A1+1", "=A1+2"]]);
  const events = await told(
    (hear, sheet) => sheet.onFormulaChanged.add(hear),
    (sheet) => {
      sheet.getRange("B1:D1").formulas = [["=A1*2", 5, "=A1*3"]];
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("B2").formulas = [["=A2*2"]];
      sheet.getRange("D2").values = [["thôi"]];
    },
  );
  expect(events).toEqual([
    {
      type: "WorksheetFormulaChanged",
      source: "Local",
      formulaDetails: [
        { cellAddress: "B1", previousFormula: "=A1+1" },
        { cellAddress: "C1", previousFormula: "=A1+2" },
      ],
    },
    {
      type: "WorksheetFormulaChanged",
      source: "Local",
      formulaDetails: [{ cellAddress: "D2", previousFormula: "=A2*3" }],
    },
  ]);
});

test("a sheet that moves among the others is told with its places", async () => {
  await one.host.colleague("Lan").addSheet("Hai");
  await one.host.colleague("Lan").addSheet("Ba");
  const events = await told(
    (hear, _, workbook) => workbook.worksheets.onMoved.add(hear),
    (sheet, workbook) => {
      workbook.worksheets.getItem("Ba").position = 0;
      sheet.position = 2;
      sheet.position = 2;
    },
  );
  expect(events).toEqual([
    { type: "WorksheetMoved", positionBefore: 2, positionAfter: 0, source: "Local" },
    { type: "WorksheetMoved", positionBefore: 1, positionAfter: 2, source: "Local" },
  ]);
});

test("protection is told when it is put on and taken off", async () => {
  const events = await told(
    (hear, sheet, workbook) => {
      sheet.onProtectionChanged.add(hear);
      workbook.worksheets.onProtectionChanged.add(hear);
    },
    (sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
    },
  );
  expect(events.map((event) => (event as Excel.WorksheetProtectionChangedEventArgs).isProtected)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a click tells the cell and where in it, to the person who clicked", async () => {
  const other = await excel({ joins: one });
  const heard: string[] = [];
  await other.Excel.run(async (context) => {
    context.workbook.worksheets.onSingleClicked.add(({ address }) =>
      Promise.resolve(void heard.push(address)),
    );
    await context.sync();
  });
  const { host, runtime } = one;
  const events = await told(
    (hear, sheet) => sheet.onSingleClicked.add(hear),
    () => {
      host.click(runtime.person, host.store.firstSheet, { row: 2, column: 1 }, { x: 4.5, y: 6 });
    },
  );
  expect([events, heard]).toEqual([
    [{ type: "WorksheetSingleClicked", address: "B3", offsetX: 4.5, offsetY: 6 }],
    [],
  ]);
});

test("charts tell when they are added and deleted, to their sheet", async () => {
  await one.host.colleague("Lan").addSheet("Hai");
  await write(one, "A1:B2", [
    ["a", 1],
    ["b", 2],
  ]);
  const other: object[] = [];
  const events = await told(
    (hear, sheet, workbook) => {
      sheet.charts.onAdded.add(hear);
      sheet.charts.onDeleted.add(hear);
      workbook.worksheets
        .getItem("Hai")
        .charts.onAdded.add((event) => Promise.resolve(void other.push(event)));
    },
    (sheet) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2")).delete();
    },
  );
  const ids = events.map((event) => (event as Excel.ChartAddedEventArgs).chartId);
  expect(events.map((event) => (event as Excel.ChartAddedEventArgs).type)).toEqual([
    "ChartAdded",
    "ChartDeleted",
  ]);
  expect([new Set(ids).size, other]).toEqual([1, []]);
});

describe("comments", () => {
  const listen: Listen = (hear, sheet) => {
    sheet.comments.onAdded.add(hear);
    sheet.comments.onChanged.add(hear);
    sheet.comments.onDeleted.add(hear);
  };

  test("they tell of every change, with the replies that it is about", async () => {
    const events = await told(listen, (sheet) => {
      const comment = sheet.comments.add("Sheet1!A1", "Xem lại");
      comment.content = "Xem lại số liệu";
      const reply = comment.replies.add("Đã xem");
      reply.content = "Đã xem rồi";
      comment.resolved = true;
      comment.resolved = false;
      reply.delete();
      comment.delete();
    });
    const shown = events.map((event) => {
      const { type, changeType, commentDetails } = event as Excel.CommentChangedEventArgs;
      return [type, changeType, commentDetails.map(({ replyIds }) => replyIds.length)];
    });
    expect(shown).toEqual([
      ["CommentAdded", undefined, [0]],
      ["CommentChanged", "CommentEdited", [0]],
      ["CommentChanged", "ReplyAdded", [1]],
      ["CommentChanged", "ReplyEdited", [1]],
      ["CommentChanged", "CommentResolved", [1]],
      ["CommentChanged", "CommentReopened", [1]],
      ["CommentChanged", "ReplyDeleted", [1]],
      ["CommentDeleted", undefined, [0]],
    ]);
    const ids = events.flatMap((event) =>
      (event as Excel.CommentChangedEventArgs).commentDetails.map(({ commentId }) => commentId),
    );
    expect(new Set(ids).size).toBe(1);
  });

  test("one that goes with its row is deleted", async () => {
    await told(
      (_, sheet) => sheet.comments.add("Sheet1!A3", "Dòng này"),
      () => undefined,
    );
    const events = await told(listen, (sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("4:4").delete("Up");
    });
    expect(events.map((event) => (event as Excel.CommentDeletedEventArgs).type)).toEqual(["CommentDeleted"]);
  });
});

test("while a page has turned events off it hears of nothing, and others do", async () => {
  const beside = await excel({ joins: one, person: one.runtime.person });
  const listening = async ({ Excel }: EmbeddedExcel): Promise<string[]> => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
    });
    return heard;
  };
  const [heard, besides] = [await listening(one), await listening(beside)];
  const turn = (areOn: boolean): Promise<boolean> =>
    one.Excel.run(async (context) => {
      const runtime = context.runtime.load("enableEvents");
      await context.sync();
      const before = runtime.enableEvents;
      runtime.enableEvents = areOn;
      await context.sync();
      return before;
    });
  const before = [await turn(false)];
  await write(one, "A1", [[1]]);
  await quiet();
  before.push(await turn(true));
  await write(one, "A2", [[2]]);
  await quiet();
  expect([before, heard, besides]).toEqual([[true, false], ["A2"], ["A1", "A2"]]);
});

test("a handler that is removed hears no more of any of them", async () => {
  const heard: string[] = [];
  const handler = await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const added = sheet.onRowSorted.add(({ address }) => Promise.resolve(void heard.push(address)));
    await context.sync();
    return added;
  });
  await one.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await told(
    () => undefined,
    (sheet) => sheet.getRange("A1:A3").sort.apply([{ key: 0 }]),
  );
  expect(heard).toEqual([]);
});
