import fc from "fast-check";
import { moneyWords, numberWords } from "../../src/text";

test.each([
  [0, "Không đồng"],
  [1, "Một đồng"],
  [10, "Mười đồng"],
  [14, "Mười bốn đồng"],
  [15, "Mười lăm đồng"],
  [20, "Hai mươi đồng"],
  [21, "Hai mươi mốt đồng"],
  [24, "Hai mươi tư đồng"],
  [25, "Hai mươi lăm đồng"],
  [101, "Một trăm linh một đồng"],
  [105, "Một trăm linh năm đồng"],
  [110, "Một trăm mười đồng"],
  [111, "Một trăm mười một đồng"],
  [1_000, "Một nghìn đồng"],
  [1_005, "Một nghìn không trăm linh năm đồng"],
  [1_015, "Một nghìn không trăm mười lăm đồng"],
  [500_000, "Năm trăm nghìn đồng"],
  [1_005_000, "Một triệu không trăm linh năm nghìn đồng"],
  [1_500_000, "Một triệu năm trăm nghìn đồng"],
  [3_000_000, "Ba triệu đồng"],
  [1_000_000_000, "Một tỷ đồng"],
  [1_000_000_001, "Một tỷ không trăm linh một đồng"],
  [2_021_000_000, "Hai tỷ không trăm hai mươi mốt triệu đồng"],
  [1_000_000_000_000, "Một nghìn tỷ đồng"],
  [1_000_000_000_000_000, "Một triệu tỷ đồng"],
])("%d is %s", (amount, words) => {
  expect(moneyWords(amount)).toBe(words);
});

test.each([-1, 1.5, Number.NaN, 1e15 + 1])("%d is no amount", (amount) => {
  expect(() => moneyWords(amount)).toThrow(RangeError);
});

const DIGIT: Readonly<Record<string, bigint>> = {
  không: 0n,
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  tám: 8n,
  chín: 9n,
};

/** Reads words as a person does: whatever stands before a multiplier is that often; it knows nothing of how they were made. */
function read(words: readonly string[]): bigint {
  for (const [word, times] of [
    ["tỷ", 1_000_000_000n],
    ["triệu", 1_000_000n],
    ["nghìn", 1_000n],
    ["trăm", 100n],
    ["mươi", 10n],
  ] as const) {
    const at = words.lastIndexOf(word);
    if (at >= 0) return read(words.slice(0, at)) * times + read(words.slice(at + 1));
  }
  const [first, ...others] = words;
  if (first === undefined) return 0n;
  if (first === "mười") return 10n + read(others);
  if (first === "linh") return read(others);
  const digit = DIGIT[first];
  if (digit === undefined || others.length > 0) throw new Error(`not read: ${words.join(" ")}`);
  return digit;
}

test("whoever reads the words finds the number, up to 10^15", () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 10_000 }),
    fc.maxSafeInteger().map((value) => Math.abs(value) % (1e15 + 1)),
    fc
      .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 14 }))
      .map(([value, zeros]) => Math.min(1e15, value * 10 ** zeros)),
  );
  fc.assert(
    fc.property(amounts, (amount) => {
      return read(numberWords(amount).split(" ")) === BigInt(amount);
    }),
    { numRuns: 5000 },
  );
});

test("below ten thousand every number has words of its own", () => {
  const all = Array.from({ length: 10_000 }, (_, at) => numberWords(at));
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((words) => /^[\p{Ll} ]+$/u.test(words) && !words.includes("  "))).toBe(true);
});
