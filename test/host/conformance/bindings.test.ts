import { openExcel } from "../../../src/host/bridge/node";
import { OfficePackage } from "../../../src/host/package";
import { answersTo, counted, told } from "./excel";

/** What the reference says of bindings, `workbook.bindings`. */

function bound(sheet: Excel.Worksheet): Excel.BindingCollection {
  const { bindings } = sheet.context.workbook;
  sheet.getRange("B2:C3").values = [
    ["Đơn vị", "Điểm"],
    ["X01", 8.5],
  ];
  sheet.tables.add("B2:C3", true).name = "Diem";
  bindings.add(sheet.getRange("E1:F4"), "Range", "vùng");
  bindings.add("Sheet1!B2:C3", "Table", "bảng");
  bindings.add("Sheet1!C3", "Text", "chữ");
  return bindings;
}

async function answered(
  context: Excel.RequestContext,
  result: OfficeExtension.ClientResult<string>,
): Promise<string> {
  await context.sync();
  return result.value;
}

test("bindings are counted, found and told in their order", async () => {
  const outcome = told(async (context, sheet) => {
    const bindings = bound(sheet);
    bindings.load("items/id,items/type,count");
    const count = await counted(context, bindings.getCount());
    const [last, none] = [bindings.getItemAt(2).load("id"), bindings.getItemOrNullObject("không")];
    await context.sync();
    const { items } = bindings;
    return [items.map(({ id, type }) => [id, type]), bindings.count, count, last.id, none.isNullObject];
  });
  expect(await outcome).toEqual([
    [
      ["vùng", "Range"],
      ["bảng", "Table"],
      ["chữ", "Text"],
    ],
    3,
    3,
    "chữ",
    true,
  ]);
});

test("each kind gives what it is bound to, and follows its cells", async () => {
  const outcome = told(async (context, sheet) => {
    const bindings = bound(sheet);
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("E3:F3").insert("Down");
    sheet.name = "Bảng điểm";
    const range = bindings.getItem("vùng").getRange().load("address");
    const table = bindings.getItem("bảng").getTable().load("name");
    const text = await answered(context, bindings.getItem("chữ").getText());
    return [range.address, table.name, text];
  });
  expect(await outcome).toEqual(["'Bảng điểm'!E2:F6", "Diem", "8,5"]);
});

test("names and the selection can be bound too", async () => {
  const outcome = told(async (context, sheet) => {
    const { bindings, names } = context.workbook;
    names.add("Vung", sheet.getRange("A1:B9"));
    sheet.getRange("D4").select();
    const ranges = [
      bindings.addFromNamedItem("Vung", "Range", "tên").getRange(),
      bindings.addFromSelection("Range", "chọn").getRange(),
    ].map((range) => range.load("address"));
    await context.sync();
    return ranges.map(({ address }) => address);
  });
  expect(await outcome).toEqual(["Sheet1!A1:B9", "Sheet1!D4"]);
});

test("what is not of the right kind, gone or there already is refused", async () => {
  const answers = told(async (context, sheet) => {
    const bindings = bound(sheet);
    context.workbook.names.add("So", "=5");
    await context.sync();
    return answersTo(context, [
      () => bindings.getItem("vùng").getText(),
      () => bindings.getItem("chữ").getTable().load("name"),
      () => bindings.getItem("bảng").getRange().load("address"),
      () => bindings.getItem("không").load("id"),
      () => bindings.add("A1", "Range", "một"),
      () => bindings.add("Sheet1!A1", "Cell" as "Range", "một"),
      () => bindings.add("Sheet1!A1", "Range", ""),
      () => bindings.add("Sheet1!A1:A2", "Text", "một"),
      () => bindings.add("Sheet1!A1:A2", "Table", "một"),
      () => bindings.add("Sheet1!A1", "Range", "vùng"),
      () => bindings.addFromNamedItem("So", "Range", "một"),
      () => bindings.addFromNamedItem("Khong", "Range", "một"),
      () => {
        sheet.getRange("E:F").delete("Left");
        bindings.getItem("vùng").getRange().load("address");
      },
      () => {
        bindings.getItem("vùng").delete();
        bindings.getItem("vùng").load("id");
      },
    ]);
  });
  expect(await answers).toEqual([
    "InvalidOperation",
    "InvalidOperation",
    "InvalidOperation",
    "ItemNotFound",
    "InvalidArgument",
    "InvalidArgument",
    "InvalidArgument",
    "InvalidArgument",
    "NotImplemented",
    "NotImplemented",
    "InvalidReference",
    "ItemNotFound",
    "InvalidBinding",
    "ItemNotFound",
  ]);
});

test("the file keeps them: a copy of the sheet is not bound, and what is deleted leaves nothing", async () => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    bound(sheet);
    sheet.copy("End");
    await context.sync();
  });
  const bytes = await excel.save();
  excel.close();
  const file = OfficePackage.open(bytes);
  expect(file.text("xl/webextensions/webextension1.xml")).toMatch(
    /<binding id="vùng" type="matrix" appref="\{[-\dA-F]+\}"\/><binding id="bảng" type="table"/u,
  );
  expect(file.text("xl/worksheets/sheet1.xml")).toContain(">Sheet1!$E$1:$F$4</xm:f>");
  expect(file.text("xl/worksheets/sheet2.xml")).not.toContain("webExtension");
  const again = await openExcel({ workbook: bytes });
  const address = await again.Excel.run(async (context) => {
    const { bindings } = context.workbook;
    const range = bindings.getItem("vùng").getRange().load("address");
    await context.sync();
    for (const id of ["vùng", "bảng", "chữ"]) bindings.getItem(id).delete();
    await context.sync();
    return range.address;
  });
  const without = OfficePackage.open(await again.save()).text("xl/worksheets/sheet1.xml");
  again.close();
  expect([address, without.includes("extLst")]).toEqual(["Sheet1!E1:F4", false]);
});

test("what changes and what is selected within a binding is told, counted from its first cell", async () => {
  const excel = await openExcel();
  const heard: unknown[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const binding = bound(sheet).getItem("vùng").load("id");
    await context.sync();
    const changed = binding.onDataChanged.add(({ binding: { id } }) => Promise.resolve(void heard.push(id)));
    binding.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) =>
      Promise.resolve(void heard.push([startRow, startColumn, rowCount, columnCount])),
    );
    await context.sync();
    sheet.getRange("E2").values = [[1]];
    sheet.getRange("A9").values = [[1]];
    sheet.getRange("F4").format.font.bold = true;
    sheet.getRange("F2:H9").select();
    sheet.getRange("A1").select();
    await context.sync();
    await excel.calculated();
    changed.remove();
    await changed.context.sync();
    sheet.getRange("E2").values = [[2]];
    await context.sync();
  });
  await excel.calculated();
  excel.close();
  expect(heard).toEqual(["vùng", "vùng", [1, 1, 3, 1]]);
});
