export { unitRanking, type RankedUnit, type UnitRanking } from "./ranking";
export { ScoreForms, type ScoreForm, type ScoreFormRow, type ScoreSums } from "./scoreForm";
export { verificationOf, type Verification } from "./verification";
export { wantedUnits } from "./wantedUnits";
