import "../../../src/host/objects";
import { parseArea, Workbook, type ConditionalRule } from "../../../src/host/model";
import { element } from "../../../src/host/package";
import { renameSheet, shift } from "../../../src/host/model/commands";
import { KeptAreas } from "../../../src/host/model/references/kept";
import { ConditionalFormatCollectionObject } from "../../../src/host/objects/conditional";
import { book } from "../corpus/book";
import { SHEETS } from "../corpus/files/sheets";
import { assertValidPackage } from "../packageValidator";
import { Parts } from "../validator/parts";

async function reopened(workbook: Workbook): Promise<Workbook> {
  const bytes = await workbook.save();
  assertValidPackage(bytes);
  return Workbook.open(bytes);
}

function rulesOf(workbook: Workbook): ConditionalRule[] {
  return workbook.conditionalFormats(workbook.firstSheet).all();
}

test("formats of both ages are read, and told in the order of their ranks", () => {
  const workbook = Workbook.open(book(SHEETS["conditional formats of both ages"] ?? { sheets: [] }));
  expect(rulesOf(workbook).map(({ type }) => type)).toEqual(["dataBar", "colorScale", "cellIs"]);
  const [bar] = rulesOf(workbook);
  expect(bar?.bars.of(bar.element)?.attributes.border).toBe("1");
});

test("a look that others have is changed for one rule alone", async () => {
  const workbook = Workbook.open(book(SHEETS["conditional formats of both ages"] ?? { sheets: [] }));
  const sheet = workbook.firstSheet;
  const rules = workbook.conditionalFormats(sheet);
  const other = rules.add(parseArea("D1"), "expression");
  other.formulas = ["TRUE"];
  other.setAttributes({ dxfId: 0 });
  other.editDifference();
  expect(other.attribute("dxfId")).toBe("1");
  // Its own one is not copied again.
  other.editDifference();
  expect(other.attribute("dxfId")).toBe("1");
  await reopened(workbook);
});

test("they move with their cells, formulas and extended bars too", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  const rules = workbook.conditionalFormats(sheet);
  const rule = rules.add(parseArea("A1:A3"), "expression");
  rule.formulas = ["AND(A1>Sheet1!$C$1,IFNA(B1,TRUE))"];
  const bar = rules.add(parseArea("B1:B3"), "dataBar");
  const bars = new ConditionalFormatCollectionObject(workbook, new KeptAreas(sheet, [parseArea("B1")]));
  expect(bars.GetCount()).toBe(1);
  bar.delete();
  const made = bars.Add("DataBar") as unknown as { readonly DataBar: { AxisColor: string } };
  made.DataBar.AxisColor = "#FF0000";
  expect(await workbook.save()).toBeDefined();
  expect(sheet.part.text).toContain("<formula>AND(A1&gt;Sheet1!$C$1,_xlfn.IFNA(B1,TRUE))</formula>");
  shift(workbook, sheet, "insert", parseArea("1:2"), "rows");
  renameSheet(workbook, sheet, "Điểm");
  const [first, second] = rulesOf(workbook);
  expect([first?.areas, second?.areas]).toEqual([[parseArea("B3")], [parseArea("A3:A5")]]);
  expect(second?.formulas).toEqual(["AND(A3>Điểm!$C$3,IFNA(B3,TRUE))"]);
  expect(sheet.part.text).toContain("<xm:sqref>B3</xm:sqref>");
  shift(workbook, sheet, "delete", parseArea("4:4"), "rows");
  const again = await reopened(workbook);
  expect(rulesOf(again).map(({ areas, formulas }) => [areas, formulas])).toEqual([
    [[parseArea("B3")], []],
    [[parseArea("A3:A4")], ["AND(A3>Điểm!$C$3,IFNA(B3,TRUE))"]],
  ]);
});

test("the last bar takes its extension along", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  const bars = new ConditionalFormatCollectionObject(workbook, new KeptAreas(sheet, [parseArea("A1:A9")]));
  const made = bars.Add("DataBar") as unknown as { readonly DataBar: { AxisColor: string } };
  made.DataBar.AxisColor = "#FF0000";
  const parts = new Parts(await workbook.save());
  expect(parts.text(sheet.path)).toContain(
    '<x14:cfvo type="min"/><x14:cfvo type="max"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FFFF0000"/>',
  );
  bars.ClearAll();
  expect([sheet.child("extLst"), sheet.child("conditionalFormatting")]).toEqual([undefined, undefined]);
  await reopened(workbook);
});

test("ranges and looks that the library here cannot set yet", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  const at = (address: string): ConditionalFormatCollectionObject =>
    new ConditionalFormatCollectionObject(workbook, new KeptAreas(sheet, [parseArea(address)]));
  interface Format {
    SetRanges(ranges: string): void;
    GetRange(): { readonly Address: string };
    readonly Custom: { readonly Format: { readonly Fill: { Color: string }; ClearFormat(): void } };
  }
  const format = at("A1:A9").Add("Custom") as unknown as Format;
  format.SetRanges("C1:C3, E5");
  expect(["A1:A9", "C2", "E5"].map((address) => at(address).GetCount())).toEqual([0, 1, 1]);
  expect(() => format.GetRange()).toThrow(/several ranges/u);
  expect(() => format.SetRanges("hai ô")).toThrow(/no address|no sheet/u);
  format.SetRanges("D1");
  expect(format.GetRange().Address).toBe("Sheet1!D1");
  format.Custom.Format.Fill.Color = "#FF0000";
  format.Custom.Format.ClearFormat();
  expect(format.Custom.Format.Fill.Color).toBe("");
  expect(sheet.part.text.match(/<conditionalFormatting/gu)).toHaveLength(1);
  await reopened(workbook);
});

/** A sheet with rules in its extension: what one holder has, and the rules in the sheet itself. */
function extended(held: string, own = ""): Workbook {
  const list = `<x14:conditionalFormattings><x14:conditionalFormatting>${held}<xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`;
  return Workbook.open(
    book({
      sheets: [
        {
          name: "A",
          root: ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"',
          tail: `${own}<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">${list}</ext></extLst>`,
        },
      ],
    }),
  );
}

function starsWith(id: number): string {
  const points = [0, 33, 67].map((at) => `<x14:cfvo type="percent"><xm:f>${at}</xm:f></x14:cfvo>`).join("");
  return `<x14:cfRule type="iconSet" priority="${id}" id="{00000000-0000-4000-8000-00000000000${id}}"><x14:iconSet iconSet="3Stars" showValue="0">${points}</x14:iconSet></x14:cfRule>`;
}

test("what only newer programs know is not told as nothing", () => {
  const rule =
    '<x14:cfRule type="expression" priority="1" id="{00000000-0000-4000-8000-000000000001}"><xm:f>B!A1</xm:f></x14:cfRule>';
  expect(() => rulesOf(extended(rule))).toThrow(/only its file keeps/u);
});

test("later icons are read, and those over the same cells go their own ways", async () => {
  const workbook = extended(starsWith(1) + starsWith(2));
  const [first, second] = rulesOf(workbook);
  expect(first?.detail?.attributes).toEqual({ iconSet: "3Stars", showValue: "0" });
  expect(second?.areas).toEqual([parseArea("A1:A9")]);
  if (first) first.areas = [parseArea("C1:C2")];
  const again = await reopened(workbook);
  expect(rulesOf(again).map(({ areas }) => areas)).toEqual([[parseArea("C1:C2")], [parseArea("A1:A9")]]);
  rulesOf(again)[1]?.delete();
  expect(rulesOf(await reopened(again)).map(({ areas }) => areas)).toEqual([[parseArea("C1:C2")]]);
  rulesOf(again)[0]?.delete();
  expect(again.firstSheet.child("extLst")).toBeUndefined();
});

test("bars over the same cells keep their looks when one of them goes", async () => {
  const ids = [1, 2].map((id) => `{00000000-0000-4000-8000-00000000000${id}}`);
  const bar = (id: string, priority: number): string =>
    `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule>`;
  const look = (id: string): string =>
    `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar border="1"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>`;
  const workbook = extended(
    ids.map(look).join(""),
    `<conditionalFormatting sqref="A1:A9">${ids.map((id, at) => bar(id, at + 1)).join("")}</conditionalFormatting>`,
  );
  rulesOf(workbook)[0]?.delete();
  const [left] = rulesOf(await reopened(workbook));
  expect(left?.bars.of(left.element)?.attributes.border).toBe("1");
});

test("icons of one's own are in the file as Excel has them", async () => {
  const workbook = Workbook.open();
  const rules = workbook.conditionalFormats(workbook.firstSheet);
  const point = (val: number): ReturnType<typeof element> => element("cfvo", { type: "num", val });
  rules
    .add(parseArea("A1:A9"), "iconSet")
    .setDetail(
      element(
        "iconSet",
        { iconSet: "3Arrows" },
        ...[0, 1, 2].map(point),
        ...["3Stars", "NoIcons", "3Arrows"].map((iconSet) => element("cfIcon", { iconSet, iconId: 0 })),
      ),
    );
  const again = await reopened(workbook);
  const { text } = again.firstSheet.part;
  expect(text).toContain(
    '<x14:iconSet iconSet="3Arrows" custom="1"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>',
  );
  expect(text).toContain(
    '<x14:cfIcon iconSet="3Stars" iconId="0"/><x14:cfIcon iconSet="NoIcons" iconId="0"/><x14:cfIcon iconSet="3Arrows" iconId="0"/></x14:iconSet>',
  );
  expect(again.firstSheet.child("conditionalFormatting")).toBeUndefined();
});
