import fc from "fast-check";
import { fold, nameKey, utf8Length } from "../../src/text";

test("bytes are counted as an encoder writes them, whatever the letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
  for (const text of ["", "Đoàn xã", "𝒳", "e\u0301", "😀 giỏi"])
    expect([text, utf8Length(text)]).toEqual([text, new TextEncoder().encode(text).length]);
});

test("letter case does not count as Vietnamese has it", () => {
  const capitals = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY ẠẢÃẤẦẨẪẬẮẰẲẴẶ Ị Ỉ Ĩ Ì Í Ỹ FJWZ";
  expect(nameKey(capitals)).toBe(capitals.toLocaleLowerCase("vi"));
  expect(fold("  ĐOÀN   XÃ\u00a0Xuân Phú ")).toBe("đoàn xã xuân phú");
});
