import { CellError, type CellValue } from "../../../src/host/model";
import { sortedOrder, type SortField } from "../../../src/host/model/sorting";
import { hasWildcards, wildcardPattern } from "../../../src/host/model/wildcards";

function error(word: string): CellError {
  const made = CellError.of(word);
  if (!made) throw new Error(word);
  return made;
}

/** One column of values as they stand after a sort. */
function sorted(
  values: readonly CellValue[],
  field: Partial<SortField> = {},
  matchesCase = false,
): CellValue[] {
  const order = sortedOrder(
    values.map((value) => [value]),
    [{ key: 0, isAscending: true, ...field }],
    matchesCase,
  );
  return order.map((at) => values[at] ?? null);
}

const [div, na] = [error("#DIV/0!"), error("#N/A")];

test.each<[string, CellValue[], Partial<SortField>, boolean, CellValue[]]>([
  // "Default sort orders" of Excel's help: numbers, texts, FALSE before TRUE, errors all alike, blanks last.
  ["kinds", [null, na, true, "a", 2, false, "", -1], {}, false, [-1, 2, "", "a", false, true, na, null]],
  [
    "descending turns all but blanks",
    [null, 1, na, "a", true, 2],
    { isAscending: false },
    false,
    [na, true, "a", 2, 1, null],
  ],
  ["errors keep their order", [na, div, 1, na], {}, false, [1, na, div, na]],
  [
    "Vietnamese letters",
    ["Đông", "Dũng", "Ê", "E", "ă", "â", "á", "a"],
    {},
    false,
    ["a", "á", "ă", "â", "Dũng", "Đông", "E", "Ê"],
  ],
  ["case does not count", ["b", "A", "a", "B"], {}, false, ["A", "a", "b", "B"]],
  ["case counts when asked", ["B", "A", "a", "b"], {}, true, ["a", "A", "b", "B"]],
  [
    "hyphens and apostrophes are passed over",
    ["co-op", "coon", "coop", "co'op"],
    {},
    false,
    ["coon", "coop", "co-op", "co'op"],
  ],
  ["texts like numbers are texts", ["10", 9, "2", 1], {}, false, [1, 9, "10", "2"]],
  ["or numbers when asked", ["10", 9, "2", "x", 1], { readsTexts: true }, false, [1, "2", 9, "10", "x"]],
])("%s", (_, values, field, matchesCase, expected) => {
  expect(sorted(values, field, matchesCase)).toEqual(expected);
});

test("the first field goes before, lines that are alike stay in their order", () => {
  const lines: CellValue[][] = [
    ["X02", 5],
    ["X01", 3],
    ["X03", 5],
    ["X04", null],
    ["X05", 5],
  ];
  const order = sortedOrder(lines, [
    { key: 1, isAscending: false },
    { key: 0, isAscending: false },
  ]);
  expect(order.map((at) => lines[at]?.[0])).toEqual(["X05", "X03", "X02", "X01", "X04"]);
  expect(sortedOrder(lines, [{ key: 1, isAscending: false }])).toEqual([0, 2, 4, 1, 3]);
});

test.each([
  ["ap*", ["ap", "Apple", "apricot"], ["nap", ""]],
  ["?", ["a", "Đ"], ["", "ab"]],
  ["*đoàn*", ["Xã đoàn", "ĐOÀN xã"], ["doan"]],
  ["~*", ["*"], ["a", "~*"]],
  ["a~?b~~", ["a?b~"], ["axb~"]],
  ["1.5(a)[b]", ["1.5(A)[b]"], ["1x5(a)[b]"]],
  ["dòng*hai", ["dòng một\ndòng hai"], []],
])("the wildcards of %j", (text, fits, fails) => {
  const pattern = wildcardPattern(text);
  expect(fits.filter((candidate) => !pattern.test(candidate))).toEqual([]);
  expect(fails.filter((candidate) => pattern.test(candidate))).toEqual([]);
});

test("what has wildcards", () => {
  expect(["a*", "?", "~*", "a~?b", "~~*", "plain"].map(hasWildcards)).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
});
