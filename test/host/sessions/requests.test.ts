import { failsFrom, failsOnce, losesReply, together, typingBegins, waits } from "../../../src/host/faults";
import { PAYLOAD_LIMIT } from "../../../src/host/platforms";
import { readPieces } from "../../../src/office/read";
import { codeOf, excel, quiet, read, write } from "./excels";

test("the n-th request fails once: a second try goes well", async () => {
  const one = await excel();
  await write(one, "A1", [[1]]);
  // The library lets go of its objects in a request of its own.
  await quiet();
  one.runtime.faults = failsOnce(one.runtime.requests.length);
  expect(await codeOf(read(one, "A1"))).toBe("GeneralException");
  expect(await read(one, "A1")).toEqual([[1]]);
});

test("from the n-th request on every one fails, with the code that is wanted, and does nothing", async () => {
  const one = await excel();
  one.runtime.faults = failsFrom(1, "AccessDenied");
  expect(await codeOf(write(one, "A1", [[1]]))).toBe("none");
  expect(await codeOf(write(one, "A1", [[2]]))).toBe("AccessDenied");
  expect(await codeOf(write(one, "A1", [[3]]))).toBe("AccessDenied");
  one.runtime.faults = undefined;
  expect(await read(one, "A1")).toEqual([[1]]);
});

test("the n-th request is carried out although its page is told that it failed", async () => {
  const one = await excel();
  one.runtime.faults = losesReply(0);
  expect(await codeOf(write(one, "A1", [[1]]))).toBe("GeneralException");
  expect(await read(one, "A1")).toEqual([[1]]);
});

test("of a reply that is lost nobody hears what Excel said", async () => {
  const one = await excel();
  one.runtime.faults = losesReply(0, "AccessDenied");
  expect(await codeOf(write(one, "A1:B1", [[1]]))).toBe("AccessDenied");
  expect(await codeOf(write(one, "A1:B1", [[1]]))).toBe("InvalidArgument");
});

test("a reply is lost when the request that waited for the cell to be finished is carried out", async () => {
  const one = await excel();
  const { person } = one.runtime;
  person.editing = true;
  one.runtime.faults = losesReply(0);
  const patient = one.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
  });
  await quiet();
  expect(one.host.store.sheet("Sheet1")?.value(0, 0)).toBeNull();
  person.editing = false;
  expect(await codeOf(patient)).toBe("GeneralException");
  expect(one.host.store.sheet("Sheet1")?.value(0, 0)).toBe(1);
});

test("a request that is delayed holds up its own page, not another's", async () => {
  const one = await excel();
  const other = await excel({ joins: one });
  let arrive = (): void => undefined;
  one.runtime.faults = waits(0, () => new Promise<void>((resolve) => (arrive = resolve)));
  const done: string[] = [];
  const late = [
    write(one, "A1", [["muộn"]]).then(() => done.push("late")),
    write(one, "A2", [["sau"]]).then(() => done.push("after it")),
  ];
  await write(other, "A1", [["sớm"]]);
  expect([done, await read(other, "A1:A2")]).toEqual([[], [["sớm"], [""]]]);
  arrive();
  await Promise.all(late);
  expect([done, await read(other, "A1:A2")]).toEqual([
    ["late", "after it"],
    [["muộn"], ["sau"]],
  ]);
});

describe("a person begins to type in a cell at any request", () => {
  test("it is refused until they finish", async () => {
    const one = await excel();
    one.runtime.faults = typingBegins(1, one.runtime.person);
    expect(await codeOf(read(one, "A1"))).toBe("none");
    expect(await codeOf(read(one, "A1"))).toBe("InvalidOperationInCellEditMode");
    expect(await codeOf(read(one, "A1"))).toBe("InvalidOperationInCellEditMode");
    one.runtime.person.editing = false;
    expect(await codeOf(read(one, "A1"))).toBe("none");
  });

  test.each(["windows", "mac", "web"] as const)(
    "with delayForCellEdit it waits, on %s, while others are refused",
    async (platform) => {
      const one = await excel({ platform, calculate: false });
      const { Excel } = one;
      one.runtime.faults = typingBegins(1, one.runtime.person);
      let waited = false;
      const patient = Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        range.values = [["một"]];
        await context.sync();
        range.load("values");
        await context.sync();
        waited = true;
        return range.values as unknown[][];
      });
      await quiet();
      expect([waited, await codeOf(read(one, "A1"))]).toEqual([false, "InvalidOperationInCellEditMode"]);
      one.runtime.person.editing = false;
      expect(await patient).toEqual([["một"]]);
    },
  );

  test("nobody else is kept from their work", async () => {
    const one = await excel();
    const other = await excel({ joins: one });
    one.host.editing = true;
    await write(other, "A1", [[1]]);
    await one.host.colleague("Lan").type("Sheet1!A2", 2);
    expect(await codeOf(read(one, "A1"))).toBe("InvalidOperationInCellEditMode");
    one.host.editing = false;
    expect(await read(one, "A1:A2")).toEqual([[1], [2]]);
  });

  test("they may begin again while a request waits", async () => {
    const one = await excel();
    const { person } = one.runtime;
    person.editing = true;
    let done = false;
    const patient = one.Excel.run({ delayForCellEdit: true }, (context) => context.sync()).then(
      () => (done = true),
    );
    await quiet();
    person.editing = false;
    person.editing = true;
    await quiet();
    expect(done).toBe(false);
    person.editing = false;
    await patient;
  });
});

test("several things can happen to the requests of one page", async () => {
  const one = await excel();
  one.runtime.faults = together(failsOnce(0), typingBegins(1, one.runtime.person), failsOnce(1));
  expect(await codeOf(read(one, "A1"))).toBe("GeneralException");
  expect(await codeOf(read(one, "A1"))).toBe("GeneralException");
  expect(await codeOf(read(one, "A1"))).toBe("InvalidOperationInCellEditMode");
});

test("so can a lost reply, which comes after what happens before it", async () => {
  const one = await excel();
  one.runtime.faults = together(losesReply(0), failsFrom(1));
  expect(await codeOf(write(one, "A1", [[1]]))).toBe("GeneralException");
  expect(await codeOf(write(one, "A1", [[2]]))).toBe("GeneralException");
  one.runtime.faults = undefined;
  expect(await read(one, "A1")).toEqual([[1]]);
});

test("what turns out larger than one reply is asked again in smaller parts, from columns that were never asked before", async () => {
  const rows = 3_000;
  const texts = Array.from({ length: rows }, (_, at) => [`${at}`.padEnd(2_000, "ấ")]);
  const one = await excel({ calculate: false, platform: "web" });
  for (let from = 0; from < rows; from += 500)
    await write(one, `B${from + 1}:B${from + 500}`, texts.slice(from, from + 500));
  const read = await one.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Sheet1").getUsedRange().load("rowCount");
    await context.sync();
    const cells: unknown[][] = [];
    const take = (part: unknown[][], from: number): void =>
      part.forEach((row, at) => (cells[from + at] = row));
    await readPieces(context, [
      { range: () => used.getColumn(0), rows: used.rowCount, columns: 1, property: "values", take },
    ]);
    return cells;
  });
  expect(one.runtime.requests.some(({ replyBytes }) => replyBytes > PAYLOAD_LIMIT)).toBe(true);
  expect(read).toEqual(texts);
});
