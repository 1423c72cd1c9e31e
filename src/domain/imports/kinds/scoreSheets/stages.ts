import type { SourceWords } from "../../../../profile";
import { anyOf } from "../../../../text";
import type { Stage } from "../../context";
import { bareHeader } from "../../header";

/** The fields that are points, by their stage. */
export const STAGE_FIELDS: readonly Stage[] = ["self", "cluster", "verified"];

/** Words which say that somebody gives points, in headers and titles (contract, "Score sheets"), in every organisation. */
const GIVEN: Readonly<Record<Stage, readonly string[]>> = {
  self: ["tự chấm", "tự đánh giá", "tự cho điểm", "đơn vị chấm", "cơ sở chấm"],
  cluster: ["cụm chấm", "cụm thi đua chấm", "cụm đánh giá"],
  verified: ["thẩm định"],
};
/** What names a stage in the header of a column only: in a title it may be who sends the sheet, or whom it is sent to. */
const IN_HEADERS: Readonly<Record<Stage, readonly string[]>> = {
  self: [],
  cluster: ["điểm cụm"],
  verified: ["btv", "ban thường vụ", "điểm chấm"],
};
/** Bodies of every organisation whose points are the verified ones. */
const VERIFIERS = ["btv", "ban thường vụ"];
/** Headers that name a stage only beside columns of another one: a unit may be called so, too. */
const SHORT: Readonly<Record<string, Stage>> = { tc: "self", cc: "cluster", tđ: "verified" };

/** Tells the stage that a header or title names; one that names several says nothing. */
export type StageReader = (text: string) => Stage | undefined;

/** Tells the stage of a column by its header. */
export function stageReader({ verifiers }: SourceWords): StageReader {
  return readerOf((stage) => {
    const bodies = stage === "verified" ? verifiers : [];
    return anyOf([...GIVEN[stage], ...IN_HEADERS[stage], ...bodies]);
  });
}

/** Tells the stage of a whole sheet by its title, which must say that points are given: the letterhead of a body does not. */
export function titleStageReader({ verifiers }: SourceWords): StageReader {
  const bodies = anyOf([...VERIFIERS, ...verifiers]);
  // "Huyện đoàn Thọ Xuân chấm", but not "Huyện đoàn Thọ Xuân – cụm chấm".
  const body = `${bodies}(?:\\s+(?!(?:tự|cụm|đơn|cơ)\\s)\\S+){0,3}?\\s+chấm`;
  return readerOf((stage) =>
    stage === "verified" ? `(?:${anyOf(GIVEN[stage])}|${body})` : anyOf(GIVEN[stage]),
  );
}

function readerOf(wordsOf: (stage: Stage) => string): StageReader {
  const patterns = STAGE_FIELDS.map((stage) => ({
    stage,
    pattern: new RegExp(`(?:^|\\s)${wordsOf(stage)}(?:\\s|$)`, "u"),
  }));
  return (text) => {
    const words = bareHeader(text);
    const [found, ...others] = patterns.filter(({ pattern }) => pattern.test(words));
    return others.length === 0 ? found?.stage : undefined;
  };
}

/** The stage that an abbreviation stands for where it is the whole header. */
export function shortStage(text: string): Stage | undefined {
  return SHORT[bareHeader(text)];
}
