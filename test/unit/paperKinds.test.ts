import { symbolOf } from "../../src/domain/papers";
import { homeProfile } from "../../src/profile";
import { DOCUMENTS } from "../../src/paper";
import { makePages, sampleSnapshot } from "./sample";
import { serialDay } from "../../src/text";

const sample = sampleSnapshot();
const day = serialDay(2024, 10, 5) as number;

test.each(DOCUMENTS)("what %s is called and the symbol in its number are of one kind", (kind) => {
  const papers = makePages(kind, sample, { day, set: "Đoàn", period: "D1" }).flatMap(
    ({ paper }) => paper ?? [],
  );
  for (const { title, symbol } of papers)
    expect([kind, symbol === undefined ? symbol : symbolOf(title, homeProfile)]).toEqual([kind, symbol]);
});
