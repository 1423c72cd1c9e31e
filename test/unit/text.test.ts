import fc from "fast-check";
import { fold, jsonLength, nameKey, utf8Length } from "../../src/text";
import { countedLength } from "../../src/text/bytes";

test("bytes are counted as an encoder writes them, whatever the letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { length } = new TextEncoder().encode(text);
      expect([utf8Length(text), countedLength(text)]).toEqual([length, length]);
    }),
  );
  for (const text of ["", "Đoàn xã", "𝒳", "e\u0301", "😀 giỏi"]) {
    const { length } = new TextEncoder().encode(text);
    expect([text, utf8Length(text), countedLength(text)]).toEqual([text, length, length]);
  }
});

test("bytes of a text as JSON are counted as JSON writes it", () => {
  const written = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;
  const units = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(...'\0\t\n\u007f"\\ơ') }),
  );
  fc.assert(fc.property(units, (text) => expect(jsonLength(text)).toBe(written(text))));
  for (const text of ["", 'Đoàn xã "Thọ Xuân"', "𝒳\\", "một\r\nhai\u0001", "😀 giỏi"])
    expect([text, jsonLength(text)]).toEqual([text, written(text)]);
});

test("letter case does not count as Vietnamese has it", () => {
  const capitals = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY ẠẢÃẤẦẨẪẬẮẰẲẴẶ Ị Ỉ Ĩ Ì Í Ỹ FJWZ";
  expect(nameKey(capitals)).toBe(capitals.toLocaleLowerCase("vi"));
  expect(fold("  ĐOÀN   XÃ\u00a0Xuân Phú ")).toBe("đoàn xã xuân phú");
});

test("the old and the new place of a tone are one spelling", () => {
  const pairs = [
    ["Hòa", "Hoà"],
    ["khỏe", "khoẻ"],
    ["Thủy", "Thuỷ"],
    ["KHÓA", "KHOÁ"],
    ["Xõa, lòe, ngụy", "Xoã, loè, nguỵ"],
    // Decomposed as a Mac writes it, and the usual slips where only one place is right.
    ["Hòa".normalize("NFD"), "Hoà"],
    ["Qúy, hòan", "Quý, hoàn"],
  ] as const;
  for (const [old, now] of pairs) expect([old, fold(old)]).toEqual([old, fold(now)]);
  for (const [one, other] of [
    ["Hòa", "Hoa"],
    ["Hòa", "Hóa"],
    ["thủy", "thúy"],
    ["của", "cuả"],
    ["mùa", "muà"],
  ] as const)
    expect(fold(one)).not.toBe(fold(other));
});

test("folding twice changes nothing, and names of sheets keep the place of their tone, as Excel has it", () => {
  const letters = fc.constantFrom(..."aeouyòóỏõọùúủũụàáỳýhkq ");
  fc.assert(fc.property(fc.string({ unit: letters }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  expect(nameKey("Khóa")).not.toBe(nameKey("Khoá"));
});
