import type { SourceWords } from "../../../../profile";
import { anyOf } from "../../../../text";
import type { Stage } from "../../context";
import { bareHeader } from "../../header";

/** The fields that are points, by their stage. */
export const STAGE_FIELDS: readonly Stage[] = ["self", "cluster", "verified"];

/** Words by which headers and titles name the stage of points (contract, "Score sheets"), in every organisation. */
const STAGES: Readonly<Record<Stage, readonly string[]>> = {
  self: ["tự chấm", "tự đánh giá", "tự cho điểm"],
  cluster: ["cụm chấm", "điểm cụm", "cụm thi đua chấm", "cụm đánh giá"],
  verified: ["thẩm định", "btv", "ban thường vụ", "điểm chấm"],
};

/** Tells the stage that a header or title names; one that names several says nothing. */
export type StageReader = (text: string) => Stage | undefined;

export function stageReader({ verifiers }: SourceWords): StageReader {
  const patterns = STAGE_FIELDS.map((stage) => {
    const words = [...STAGES[stage], ...(stage === "verified" ? verifiers : [])];
    return { stage, pattern: new RegExp(`(?:^|\\s)${anyOf(words)}(?:\\s|$)`, "u") };
  });
  return (text) => {
    const words = bareHeader(text);
    const [found, ...others] = patterns.filter(({ pattern }) => pattern.test(words));
    return others.length === 0 ? found?.stage : undefined;
  };
}
