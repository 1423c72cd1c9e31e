import editDistance from "damerau-levenshtein";
import fc from "fast-check";
import { candidates } from "../../src/text";
import { LONGEST_NAME } from "../../src/text/candidates";

jest.mock("damerau-levenshtein", () => {
  const actual: unknown = jest.requireActual("damerau-levenshtein");
  return jest.fn(actual as typeof editDistance);
});

/** The distance by its definition: the cheapest of leaving out, putting in, changing and swapping, from the end. */
function distance(a: string, b: string, known = new Map<string, number>()): number {
  if (a === "" || b === "") return a.length + b.length;
  const pair = `${a}|${b}`;
  const found = known.get(pair);
  if (found !== undefined) return found;
  const shorter = (text: string, by = 1): string => text.slice(0, -by);
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  const least = Math.min(
    distance(shorter(a), b, known) + 1,
    distance(a, shorter(b), known) + 1,
    distance(shorter(a), shorter(b), known) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? distance(shorter(a, 2), shorter(b, 2), known) + 1 : Infinity,
  );
  known.set(pair, least);
  return least;
}

/** A name and another made from it by some changes, so that many are near the limit on both sides. */
const pair = fc
  .tuple(
    fc.array(fc.constantFrom(..."abcđ"), { minLength: 1, maxLength: 28 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("out", "in", "change", "swap"), fc.constantFrom(..."abcđ")), {
      maxLength: 9,
    }),
  )
  .map(([letters, changes]): [string, string] => {
    const other = [...letters];
    for (const [where, kind, letter] of changes) {
      const at = where % Math.max(1, other.length);
      if (kind === "out") other.splice(at, 1);
      else if (kind === "in") other.splice(at, 0, letter);
      else if (kind === "change") other.splice(at, 1, letter);
      else other.splice(at, 2, ...other.slice(at, at + 2).reverse());
    }
    return [letters.join(""), other.join("")];
  });

test("a name is proposed exactly when one letter in four at most is changed", () => {
  fc.assert(
    fc.property(pair, ([name, other]) => {
      const near = distance(name, other) <= Math.max(1, Math.floor(name.length / 4));
      expect(candidates(name, [other])).toEqual(near ? [other] : []);
    }),
    { numRuns: 500 },
  );
});

test("many changes in a long name are still counted, also all at its beginning", () => {
  const school = "Đoàn trường THPT Lê Lợi";
  expect(candidates("xxxxx trường THPT Lê Lợi", [school])).toEqual([school]);
  expect(candidates("xxxxxxx rường THPT Lê Lợi", [school])).toEqual([]);
});

test("the nearest come first, equals by their spelling, at most three", () => {
  const communes = ["Xuân Lập", "Xuân Lai", "Xuân Bái", "Xuân Lâm", "Thọ Lập"];
  expect(candidates("Xuân Lậi", communes)).toEqual(["Xuân Lai", "Xuân Lập", "Xuân Bái"]);
  expect(candidates("Xuân Lậi", communes, 1)).toEqual(["Xuân Lai"]);
});

test("texts that are no names are compared with nothing: work is counted, for a clock would tell of the machine", () => {
  const compared = jest.mocked(editDistance);
  compared.mockClear();
  const long = "a".repeat(30_000);
  expect(candidates(long, [`${long}b`, "a"])).toEqual([]);
  expect(candidates("a".repeat(150), [long, "b".repeat(201)])).toEqual([]);
  expect(compared).not.toHaveBeenCalled();
  // As long as a name can be it still has near ones, and at most so many pairs of letters are compared.
  const name = "a".repeat(LONGEST_NAME);
  expect(candidates(name, [`${name.slice(1)}b`])).toHaveLength(1);
  expect(compared).toHaveBeenCalledTimes(1);
  for (const [one, other] of compared.mock.calls)
    expect(one.length * other.length).toBeLessThanOrEqual(40_000);
});
