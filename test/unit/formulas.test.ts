import fc from "fast-check";
import { functionIds, functionParameters, type FunctionId } from "../../src/contract";
import { functionShapes, functionsMetadata } from "../../scripts/functionsMetadata";
import { example } from "../../src/functions/example";
import { translator, type Language } from "../../src/i18n";
import { beginningOf, choicesOf, tableNamed } from "../../src/pane/pages/formulas/choices";
import { exampleWords } from "../../src/pane/pages/formulas/exampleWords";
import { Reading } from "../../src/session";
import { samples } from "../../src/samples";
import { FOR_EXCEL, formulaOf, missingOf, type FormulaSigns } from "../../src/sheets/formulas";
import { withOwnCalls } from "../../src/sheets/ownFunctions";
import { serialDay } from "../../src/text";
import { rawTables } from "./sample";

const vi = translator("vi");
const VIETNAMESE: FormulaSigns = { list: ";", decimal: "," };
const reading = new Reading(rawTables(samples["tho-xuan"]()), serialDay(2024, 9, 20) as number, {
  isCalculatedByHand: false,
  isReadOnly: false,
  name: "so.xlsx",
});
const board = reading.board();
const shownBy = (id: FunctionId, filled: Record<string, string>): ReturnType<typeof example> =>
  example(board, id, { filled, tableOf: (name) => tableNamed(reading.raw, name) }, vi);

test("the contract's parameters are those that Excel is told of, in their order", async () => {
  const { functions } = await functionShapes();
  expect(functions.map(({ id }) => id)).toEqual(functionIds);
  for (const { id, parameters } of functions)
    expect(functionParameters[id as FunctionId].map(({ name, isOptional }) => [name, isOptional])).toEqual(
      parameters.map(({ name, optional = false }) => [name, optional]),
    );
});

test("Excel shows the parameters as people call them, each a single word of its own", async () => {
  const named = async (language: Language): Promise<string[][]> =>
    (await functionsMetadata(language)).functions.map(({ parameters }) => parameters.map(({ name }) => name));
  const [vietnamese, english] = [await named("vi"), await named("en")];
  expect(vietnamese[functionIds.indexOf("CLUSTERSCORE")]).toEqual(["cụm", "kỳ", "bộ_tiêu_chí"]);
  expect(english[functionIds.indexOf("CLUSTERSCORE")]).toEqual(["cluster", "period", "criteria_set"]);
  for (const names of [...vietnamese, ...english]) {
    for (const name of names) expect(name).toMatch(/^\p{Ll}[\p{Ll}_]*$/u);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a formula is entered with commas and points, and shown as this Excel writes it", () => {
  const points = { rule: "mức", steps: ">=3: 8", max: "8.5", quantity: "3", target: "" };
  expect(formulaOf("POINTS", points, FOR_EXCEL)).toBe('=POINTS("mức",">=3: 8",8.5,3)');
  expect(formulaOf("POINTS", points, VIETNAMESE)).toBe('=POINTS("mức";">=3: 8";8,5;3)');
  expect(formulaOf("CLUSTERSCORE", { cluster: "C1" }, FOR_EXCEL, "THIDUA")).toBe(
    '=THIDUA.CLUSTERSCORE("C1")',
  );
  expect(formulaOf("HOSTS", { unit: "X01", date: "2024-09-05" }, VIETNAMESE)).toBe(
    '=HOSTS("X01";DATE(2024;9;5))',
  );
  expect(formulaOf("DUE", {}, FOR_EXCEL)).toBe("=DUE()");
});

test("what is left out in the middle keeps its place, at the end it is left away", () => {
  const set = { cluster: "C1", period: "", set: "Đoàn" };
  expect(formulaOf("CLUSTERSCORE", set, FOR_EXCEL)).toBe('=CLUSTERSCORE("C1",,"Đoàn")');
  expect(formulaOf("CLUSTERSCORE", { ...set, set: "" }, FOR_EXCEL)).toBe('=CLUSTERSCORE("C1")');
});

test("no formula while something needed is missing or cannot be read", () => {
  expect(formulaOf("UNITSCORE", {}, FOR_EXCEL)).toBeUndefined();
  const points = { rule: "mức", steps: "x", max: "tám", quantity: "3" };
  expect(missingOf("POINTS", points).map(({ name }) => name)).toEqual(["max"]);
  expect(formulaOf("POINTS", points, FOR_EXCEL)).toBeUndefined();
  expect(formulaOf("DUE", { days: "30)+WEBSERVICE(1" }, FOR_EXCEL)).toBeUndefined();
  const ranges = { units: "DonVi", criteria: "TieuChi", evidence: 'A1)&HYPERLINK("' };
  expect(missingOf("CLUSTERSCORES", ranges).map(({ name }) => name)).toEqual(["evidence"]);
});

test("whatever a code or a name holds, it stays a text: the formula is one call of ours", () => {
  const texts = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('"', '")+1+("', "=1+1", '"";""', "C1;D1", "[#All]", "'", "\\"),
  );
  fc.assert(
    fc.property(texts, texts, (unit, set) => {
      fc.pre(unit.trim() !== "" && set.trim() !== "");
      const formula = formulaOf("UNITSCORE", { unit, period: "", set }, FOR_EXCEL) ?? "";
      const [, one = "", other = ""] =
        /^=UNITSCORE\("((?:[^"]|"")*)",,"((?:[^"]|"")*)"\)$/u.exec(formula) ?? [];
      expect([one, other].map((text) => text.replaceAll('""', '"'))).toEqual([unit.trim(), set.trim()]);
    }),
  );
});

test.each(functionIds)("%s begins with a formula that works in the open workbook", (id) => {
  const filled = beginningOf(id, reading);
  const formula = formulaOf(id, filled, FOR_EXCEL);
  expect(formula).toBeDefined();
  expect(withOwnCalls(formula ?? "")).toBe(formula);
  expect(shownBy(id, filled)).toBeDefined();
});

test("choices are what the workbook has, by code and name", () => {
  const codes = (takes: Parameters<typeof choicesOf>[0]): string[] | undefined =>
    choicesOf(takes, reading)?.map(({ value }) => value);
  expect(codes("cluster")).toEqual(reading.snapshot.clusters.map(({ code }) => code));
  expect(codes("set")).toEqual(board.sets());
  expect(codes("units")).toContain("DonVi");
  expect(choicesOf("units", reading)?.find(({ value }) => value === "DonVi")?.label).toBe("Đơn vị");
  expect(codes("number")).toBeUndefined();
  for (const { label } of choicesOf("unit", reading) ?? []) expect(label).toMatch(/ · \p{L}/u);
});

test("the example is what the cell would show", () => {
  const [cluster] = reading.snapshot.clusters;
  const score = board.clusterScores("Đoàn", "D1").find((each) => each.cluster === cluster?.code)?.score;
  expect(score).toBeGreaterThan(0);
  expect(shownBy("CLUSTERSCORE", { cluster: cluster?.code ?? "", period: "D1", set: "Đoàn" })).toEqual({
    value: score,
  });
  expect(shownBy("POINTS", beginningOf("POINTS", reading) as Record<string, string>)).toEqual({ value: 8 });
  expect(shownBy("UNITSCORE", { unit: "không có" })).toMatchObject({ problem: "function.unknownUnit" });
  const table = shownBy("CLUSTERSCORES", beginningOf("CLUSTERSCORES", reading));
  expect(table && "value" in table && Array.isArray(table.value) && table.value.length).toBeGreaterThan(
    reading.snapshot.clusters.length,
  );
  expect(exampleWords([["1", "Cụm 1", 8.25]], VIETNAMESE)).toBe("1 · Cụm 1 · 8,25");
  expect(exampleWords(1 / 3, FOR_EXCEL)).toBe("0.333333");
});
