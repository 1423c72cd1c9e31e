export {
  percentOf,
  type Account,
  type Chapter,
  type Fact,
  type FollowUp,
  type Named,
  type Names,
  type Part,
  type Spans,
  type Statement,
} from "./account";
export { emulationReport, type EmulationExhibit, type Ranking } from "./emulation";
export type { Sentence } from "./sentences";
export { shortcomings, visitProposals } from "./shortcomings";
export { studyFollowUp, studyReport, type StudyExhibit } from "./study";
export {
  supportFollowUp,
  supportReport,
  type SupportedUnit,
  type SupportExhibit,
  type SupportFigures,
} from "./support";
export { twinningFollowUp, twinningReport, type TwinningExhibit, type TwinningFigures } from "./twinning";
export { visitFollowUp, visitReport, type VisitExhibit } from "./visits";
