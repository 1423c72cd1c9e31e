import { serialDay } from "../../src/text";
import type { DocumentKind } from "../../src/paper";
import { makePages, nth, sampleSnapshot, textsOf } from "./sample";

const sample = sampleSnapshot();
const day = serialDay(2024, 9, 30) as number;

/** Without evidence nothing is accepted, without awards nobody wins. */
const empty = {
  ...sample,
  awards: [],
  nominations: [],
  evidence: [],
  pairings: [],
  duties: [],
  visits: [],
  memberships: [],
};

test.each([["ho-so-minh-chung", "chưa có minh chứng nào"]] as const)(
  "%s without data says so and cannot be signed",
  (kind: DocumentKind, words) => {
    const full = nth(makePages(kind, sample, { day }));
    expect(full.signed).toBeDefined();
    expect(textsOf(full).join("\n")).toContain("TM. BAN THƯỜNG VỤ");
    const page = nth(makePages(kind, empty, { day }));
    const said = textsOf(page).join("\n");
    expect(page.signed).toBeUndefined();
    expect(said).toContain(words);
    expect(said).not.toContain("TM. BAN THƯỜNG VỤ");
    expect(said).not.toContain("Nơi nhận");
    expect(page.blocks.some(({ kind: part, signature }) => part === "table" || signature)).toBe(false);
  },
);

test.each(["danh-sach-khen-thuong", "bien-ban", "quyet-dinh-khen-thuong"] as const)(
  "%s is not made where there is nothing to award",
  (kind) => expect(makePages(kind, empty, { day })).toEqual([]),
);

test("a report without data is still the office's to write and sign", () => {
  const page = nth(makePages("bao-cao-quy", empty, { day }));
  expect(page.signed).toBe("alone");
  expect(textsOf(page).join("\n")).toContain("Chưa có số liệu.");
});

test.each(["phu-luc-ket-nghia", "phan-cong-phu-trach", "to-cong-tac", "lich-di-co-so"] as const)(
  "the list %s without rows says so, and has no table of a heading alone",
  (kind) => {
    const page = nth(makePages(kind, { ...empty, clusters: [] }, { day }));
    expect(page.blocks.some((block) => block.kind === "table")).toBe(false);
    expect(textsOf(page)).toContain("Chưa có số liệu.");
  },
);
