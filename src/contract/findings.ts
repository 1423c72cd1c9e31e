import { anywhere, findingsIn, withCodes, type Finding as AnyFinding } from "./finding";
import {
  activities,
  awardResults,
  awards,
  clusters,
  criteria,
  duties,
  evidence,
  learners,
  nominations,
  officers,
  pairings,
  papers,
  periods,
  seals,
  settingRows,
  support,
  units,
  visits,
} from "./tables";

const inUnits = findingsIn(units);
const inClusters = findingsIn(clusters);
const inOfficers = findingsIn(officers);
const inPeriods = findingsIn(periods);
const inCriteria = findingsIn(criteria);
const inEvidence = findingsIn(evidence);
const inAwards = findingsIn(awards);
const inSettings = findingsIn(settingRows);
const inChoices = findingsIn(awardResults);
const inPairings = findingsIn(pairings);
const inActivities = findingsIn(activities);
const inVisits = findingsIn(visits);
const inSupport = findingsIn(support);
const inSeals = findingsIn(seals);
const inPapers = findingsIn(papers);
const inNominations = findingsIn(nominations);

type TableName = { readonly table: string; readonly sheet: string };
/** A cell that cannot be read: what stands there, and what may stand there where only some words may. */
type CellFacts = Shown & { readonly column: string; readonly choices?: readonly string[] };
type Steps = { readonly steps: string };
type AwardName = { readonly award: string };
/** A paper: what it is called, and its number ("" while it has none). */
type PaperFacts = { readonly paper: string; readonly number: string };
type PeriodCode = { readonly period: string };
type LogLineFacts = { readonly line: number; readonly subject: string };
type SealPart = PeriodCode & { readonly part: number };
type Changed = { readonly column: string; readonly before: string; readonly after: string };
type Written = { readonly sheet: string; readonly time: string };
type Shown = { readonly shown: string };
/** Points that come from the units that a unit came out of. */
type FromPredecessors = { readonly points: number; readonly predecessors: readonly string[] };
/** What is said of evidence that was judged or could not be: the points given, the leaf with its maximum and steps. */
type Judged = {
  readonly points: number;
  readonly maximum: number;
  readonly steps: string;
  readonly criterion: string;
  readonly quantity: number;
  readonly required: number;
};

/**
 * Everything that can be wrong with what people typed: how bad it is and where it points. Each reports itself with the row
 * (or key, or cell) and the facts of its sentence; the words are in the dictionaries, `finding.<code>` and `mend.<code>`.
 */
export const findings = withCodes({
  // the workbook
  tableMissing: anywhere<TableName>("error"),
  tableElsewhere: anywhere<
    TableName & {
      readonly found: readonly string[];
      /** Of those the tables, and the sheets whose rows are no table yet. */
      readonly tables: readonly string[];
      readonly plain: readonly string[];
    }
  >("error"),
  tableNameTaken: anywhere<TableName>("error"),
  sheetTaken: anywhere<TableName>("error"),
  tableForeign: anywhere<TableName & { readonly strange: readonly string[] }>("error"),
  tableHeaderless: anywhere<TableName>("error"),
  rowsBelow: anywhere<{ readonly shown: readonly string[] }>("error"),
  rowsFiltered: anywhere("warning"),
  formulaBlank: anywhere<Shown & { readonly column: string; readonly count: number }>("warning"),
  columnMissing: anywhere<{
    readonly column: string;
    readonly strange: readonly string[];
    /** Headers there that may have meant it. */
    readonly near?: readonly string[];
  }>("error"),
  columnNear: anywhere<Shown & { readonly near: readonly string[] }>("warning"),
  columnTwice: anywhere("error"),
  columnsAbsent: anywhere<{ readonly columns: readonly string[]; readonly effects: readonly string[] }>(
    "warning",
  ),

  // a cell
  required: anywhere<{ readonly column: string }>("error"),
  requiredChoice: anywhere<{ readonly column: string; readonly choices: readonly string[] }>("error"),
  errorValue: anywhere<CellFacts>("error"),
  notNumber: anywhere<CellFacts>("error"),
  unclearNumber: anywhere<CellFacts>("error"),
  outOfRange: anywhere<CellFacts>("error"),
  notWhole: anywhere<CellFacts>("error"),
  negative: anywhere<CellFacts>("error"),
  notDate: anywhere<CellFacts>("error"),
  notChoice: anywhere<CellFacts>("error"),
  notFlag: anywhere<CellFacts>("error"),
  formulaForText: anywhere<CellFacts>("error"),
  dateFar: anywhere<{ readonly day: number; readonly year: string; readonly count: number }>("warning"),

  // a row
  duplicateCode: anywhere<{
    readonly column: string;
    readonly code: string;
    readonly rows: readonly string[];
  }>("error"),
  unknownCode: anywhere<
    Shown & { readonly column: string; readonly near?: readonly string[]; readonly sets?: readonly string[] }
  >("error"),
  codeCase: anywhere<Shown & { readonly column: string; readonly code: string; readonly count: number }>(
    "warning",
  ),
  unknownCodeNear: anywhere<Shown & { readonly column: string; readonly near: readonly string[] }>("error"),

  // settings
  settingInvalid: inSettings.row<Shown & { readonly choices: readonly string[] }>("error", "value"),
  settingMissing: inSettings.keyed<{ readonly setting: string; readonly step: string }>("error", "value"),
  settingUnknown: inSettings.row<{ readonly setting: string }>("warning", "key"),
  settingUnknownNear: inSettings.row<{
    readonly setting: string;
    readonly near: readonly string[];
    /** Those of them that are set in another row. */
    readonly taken?: readonly string[];
  }>("warning", "key"),
  settingTwice: inSettings.row("error", "key"),
  settingsContradict: inSettings.keyed<{ readonly setting: string; readonly why: string }>(
    "warning",
    "value",
  ),
  quotaWithoutPlace: inSettings.keyed<{
    readonly set: string;
    readonly view: string;
    readonly pool: string;
  }>("warning", "value"),
  totalMismatch: inSettings.keyed<{
    readonly set: string;
    readonly part: string;
    readonly declared: number;
    readonly actual: number;
  }>("warning", "value"),
  totalUnknownSet: inSettings.keyed<{ readonly set: string }>("warning", "value"),
  setWithoutCriteria: inSettings.keyed<{ readonly set: string; readonly sets: readonly string[] }>(
    "warning",
    "value",
  ),
  workbookNewer: inSettings.keyed<{ readonly version: number; readonly known: number }>("warning", "value"),

  // papers and their register
  paperKindSymbol: inPapers.row<PaperFacts & { readonly expected: string }>("warning", "number"),
  paperNumberTwice: inPapers.row<PaperFacts & { readonly count: number }>("error", "number"),
  paperNumberProposed: anywhere<{ readonly numbers: readonly string[] }>("warning"),
  paperSignedBlank: inPapers.row<PaperFacts & { readonly columns: readonly string[] }>("warning", "state"),
  paperAuthority: inPapers.row<PaperFacts & { readonly authority: string }>("error", "kind"),
  paperDeputy: inPapers.row<PaperFacts & { readonly authority: string; readonly position: string }>(
    "warning",
    "position1",
  ),
  paperAttachedUnknown: inPapers.row<PaperFacts & Shown>("warning", "attachedTo"),
  paperBodyUnknown: anywhere<{ readonly body: string; readonly paper: string }>("warning"),
  paperTieOpen: anywhere<AwardName & { readonly paper: string }>("warning"),
  paperNominationOpen: anywhere<{ readonly paper: string; readonly name: string }>("warning"),
  paperPeriodOpen: anywhere<{ readonly paper: string; readonly period: string; readonly set: string }>(
    "warning",
  ),
  paperYearOpen: anywhere<{
    readonly paper: string;
    readonly set: string;
    readonly counted: number;
    readonly all: number;
  }>("warning"),
  paperPartsBlank: anywhere<{ readonly paper: string; readonly columns: readonly string[] }>("warning"),
  meetingPartsBlank: anywhere<{ readonly paper: string; readonly columns: readonly string[] }>("warning"),
  paperAfterSigned: anywhere<{ readonly number: string; readonly names: readonly string[] }>("warning"),
  paperSignedChanged: anywhere<PaperFacts & { readonly changes: readonly string[] }>("error"),
  paperSignedGone: anywhere<PaperFacts & { readonly sheet: string }>("warning"),
  paperSignedUnfinished: anywhere<PaperFacts>("error"),
  nominatedTwice: inNominations.row<{ readonly name: string; readonly count: number }>("error", "name"),
  nominatedAgain: inNominations.row<{ readonly name: string; readonly count: number }>("warning", "name"),
  nominatedAwarded: inNominations.row<{ readonly name: string; readonly award: string }>("warning", "name"),
  nominationNameless: inNominations.row("error", "name"),

  documentSettingBlank: anywhere<{ readonly setting: string; readonly sheet: string }>("warning"),

  // rules of leaves
  rulePattern: inCriteria.row<{ readonly text: string }>("error", "steps"),
  ruleGap: inCriteria.row<Steps & { readonly example: number }>("warning", "steps"),
  ruleShareGap: inCriteria.row<Steps & { readonly example: number }>("warning", "steps"),
  ruleUnreachable: inCriteria.row<Steps & { readonly step: number; readonly earlier: number }>(
    "warning",
    "steps",
  ),
  ruleOverlap: inCriteria.row<Steps & { readonly step: number; readonly earlier: number }>(
    "warning",
    "steps",
  ),
  ruleAboveMaximum: inCriteria.row<Steps & { readonly points: number; readonly maximum: number }>(
    "warning",
    "steps",
  ),
  ruleCapBelowMaximum: inCriteria.row<Steps & { readonly cap: number; readonly maximum: number }>(
    "warning",
    "steps",
  ),
  leafForNobody: inCriteria.row<{ readonly shown: readonly string[] }>("warning", "appliesTo"),
  deadlineOutsidePeriods: inCriteria.row<{ readonly day: number; readonly periods: readonly string[] }>(
    "warning",
    "deadline",
  ),
  rateGap: inCriteria.row<Steps & { readonly present: number; readonly convened: number }>(
    "warning",
    "steps",
  ),

  // periods and their locks
  periodWithoutDeadline: inPeriods.row("error", "deadline"),
  periodBackwards: inPeriods.row("error", "to"),
  periodYearFar: inPeriods.row<{ readonly day: number; readonly year: string }>("warning", "from"),
  submittedFar: inEvidence.row<{ readonly day: number }>("warning", "submitted"),
  setUnknown: anywhere<Shown & { readonly sets: readonly string[]; readonly column?: string }>("error"),
  sealBroken: inSeals.keyed<PeriodCode>("error"),
  periodLockedWithoutSeal: inPeriods.row<PeriodCode>("warning", "state"),
  periodUnlockedByHand: inPeriods.row<PeriodCode>("error", "state"),
  periodNotFinished: inPeriods.row<PeriodCode>("warning", "state"),
  periodPublishedUnverified: inPeriods.row<PeriodCode & { readonly count: number }>("error", "state"),
  lockedPeriodGone: inPeriods.keyed<PeriodCode>("error"),
  lockedInputChanged: anywhere<
    PeriodCode & { readonly column: string; readonly before: string; readonly after: string }
  >("warning"),
  lockedInputAdded: anywhere<PeriodCode>("warning"),
  lockedInputRemoved: anywhere<PeriodCode>("warning"),

  // what log, seals and results say of each other
  logGone: anywhere("error"),
  logEdited: anywhere<LogLineFacts>("error"),
  logRelabelled: anywhere<LogLineFacts>("error"),
  logMoved: anywhere<{ readonly lines: readonly string[] }>("warning"),
  logCopied: anywhere<LogLineFacts>("error"),
  logForked: anywhere<LogLineFacts>("warning"),
  logTorn: anywhere<LogLineFacts & { readonly before: number }>("error"),
  logInserted: anywhere<{ readonly subject: string }>("error"),
  logDeleted: anywhere<{ readonly from: number; readonly to: number; readonly count: number }>("error"),
  logOlderChanged: anywhere<{ readonly count: number }>("error"),
  logUnchained: anywhere<{ readonly count: number; readonly column: string }>("error"),
  sealRowEdited: anywhere<SealPart>("error"),
  sealRowRelabelled: anywhere<PeriodCode & Changed>("error"),
  sealRowInserted: anywhere<SealPart>("error"),
  sealRowMoved: anywhere<SealPart>("warning"),
  sealRowGone: anywhere<SealPart>("error"),
  sealUnclear: inSeals.keyed<PeriodCode>("error"),
  sealGone: inSeals.keyed<PeriodCode & { readonly time: string; readonly person: string }>("error"),
  sealNotLogged: inSeals.keyed<PeriodCode & { readonly time: string }>("error"),
  sealReplaced: inSeals.keyed<PeriodCode & { readonly time: string }>("error", "digest"),
  sealTimeDiffers: inSeals.keyed<PeriodCode & { readonly before: string; readonly after: string }>(
    "error",
    "lockedAt",
  ),
  periodStateByHand: inPeriods.row<PeriodCode & { readonly before: string; readonly after: string }>(
    "error",
    "state",
  ),
  resultChanged: anywhere<Changed>("error"),
  resultRowGone: anywhere("error"),
  resultRowAdded: anywhere("error"),
  resultStray: anywhere("warning"),
  resultRetyped: anywhere<{ readonly column: string; readonly shown: string }>("error"),
  resultColumnGone: anywhere<{ readonly sheet: string; readonly column: string }>("error"),
  resultTableChanged: anywhere<Written>("error"),
  resultTableGone: anywhere<Written>("error"),
  resultOlder: anywhere<Written>("warning"),
  resultNotLogged: anywhere<Written>("warning"),
  digestUnknown: inSeals.keyed<Shown>("error", "digest"),

  // evidence
  verifiedMissing: inEvidence.row<Judged>("error", "verified"),
  verifiedNegative: inEvidence.row<Judged>("error", "verified"),
  verifiedAboveMaximum: inEvidence.row<Judged>("error", "verified"),
  verifiedNotStep: inEvidence.row<Judged>("error", "verified"),
  verifiedCapped: inEvidence.row<Judged>("warning", "verified"),
  targetMissing: inEvidence.row<Judged>("error", "target"),
  targetMissingBeside: inEvidence.row<Judged>("warning", "target"),
  shareGap: inEvidence.row<Judged>("warning", "quantity"),
  stepGap: inEvidence.row<Judged>("warning", "quantity"),
  quantityForItems: inEvidence.row<Judged>("warning", "quantity"),
  submittedMissing: inEvidence.row<Judged>("warning", "submitted"),
  reasonMissing: inEvidence.row<{ readonly status: string }>("warning", "reason"),
  evidenceOutsidePeriod: inEvidence.row("warning", "period"),
  evidenceNotApplicable: inEvidence.row("warning", "criterion"),
  unitOnlyExtras: inUnits.row<{ readonly set: string; readonly period: string; readonly points: number }>(
    "warning",
  ),
  unitWithoutCluster: inUnits.row("warning", "cluster"),
  predecessorCircle: inUnits.row<{ readonly name: string }>("error", "predecessors"),
  predecessorValid: inUnits.row<{ readonly name: string; readonly successor: string }>("warning", "validTo"),
  lastYearByMembers: inUnits.row<FromPredecessors>("warning", "lastYear"),
  lastYearByMean: inUnits.row<FromPredecessors>("warning", "lastYear"),
  lastYearOpen: inUnits.row<{ readonly predecessors: readonly string[] }>("warning", "lastYear"),
  learnerTwoUnits: findingsIn(learners).row<{ readonly person: string; readonly units: readonly string[] }>(
    "warning",
    "unit",
  ),

  // awards
  setWithoutAward: inAwards.whole<{ readonly set: string }>("warning"),
  awardMoneyUnset: inAwards.row<AwardName>("warning", "money"),
  awardWithoutMoney: inAwards.row<AwardName>("warning", "money"),
  awardWithoutPlaces: inAwards.row<AwardName>("warning", "count"),
  awardKeysMissing: inAwards.row<AwardName>("error", "tie"),
  awardWithoutIssuer: inAwards.row<AwardName>("warning", "issuer"),
  awardHeadMissing: inAwards.row<AwardName & { readonly cluster: string }>("warning"),
  awardProgressPeriod: inAwards.row<AwardName>("error", "period"),
  awardWithoutLastYear: inAwards.row<AwardName>("warning", "indicator"),
  headWithoutCluster: inAwards.row<AwardName>("warning", "target"),
  conditionUnfit: inAwards.row<AwardName & { readonly condition: string }>("warning", "condition"),
  conditionClassUnknown: inAwards.row<AwardName & { readonly condition: string }>("warning", "condition"),
  budgetExceeded: inAwards.whole<{
    readonly issuer: string;
    readonly set: string;
    readonly planned: number;
    readonly decided: number;
  }>("warning", "money"),
  choiceCount: inChoices.keyed<AwardName & { readonly chosen: number; readonly places: number }>(
    "error",
    "choice",
  ),
  choiceStale: inChoices.keyed<AwardName & Shown & { readonly group: string }>("warning", "choice"),
  choiceUnclear: inChoices.keyed<Shown>("warning", "choice"),
  eligibleUnclear: inChoices.keyed<Shown>("warning", "eligible"),
  resultsKept: anywhere<{ readonly tables: readonly string[] }>("error"),
  headChanged: inClusters.row<{
    readonly cluster: string;
    readonly before: readonly string[];
    readonly now: string;
  }>("warning", "head"),

  // assignments
  noHosts: inUnits.whole("error", "most"),
  noPartners: inUnits.whole("error", "kind"),
  noOfficers: inOfficers.whole("error", "role"),
  noClusters: inClusters.whole("warning"),
  noSpecialUnits: inUnits.whole("error", "special"),
  capacityBackwards: inUnits.row<{ readonly name: string; readonly least: number; readonly most: number }>(
    "error",
    "most",
  ),
  hostWithoutCapacity: inUnits.row<{ readonly name: string; readonly count: number }>("warning", "most"),
  coordinatesMissing: inUnits.row<{ readonly name: string }>("warning", "latitude"),
  pairingTwice: inPairings.row<{ readonly host: string; readonly partner: string }>("warning", "partner"),
  pairingLost: anywhere<{ readonly name: string }>("warning"),
  pairingFollowed: anywhere<{ readonly name: string; readonly successors: readonly string[] }>("warning"),
  pairingLockedLost: anywhere<{ readonly name: string }>("error"),
  constraintUnknown: anywhere<Shown & { readonly near: readonly string[] }>("warning"),
  constraintUnknownNear: anywhere<Shown & { readonly near: readonly string[] }>("warning"),
  dutyLost: findingsIn(duties).row<{ readonly name: string }>("warning", "officer"),
  groupHeadMissing: anywhere<{ readonly unit: string }>("warning"),
  leadersTooFew: inOfficers.whole<{ readonly positions: readonly string[]; readonly count: number }>(
    "error",
    "position",
  ),
  visitsTooFew: inOfficers.row<{
    readonly name: string;
    readonly units: number;
    readonly visits: number;
    readonly left: number;
  }>("warning", "most"),
  contradiction: anywhere<{ readonly rule: string; readonly relax: string }>("error"),

  // programmes
  visitMonthUnclear: inVisits.row<Shown>("error", "month"),
  visitTopicUnknown: inVisits.row<{ readonly shown: readonly string[]; readonly items: number }>(
    "warning",
    "topic",
  ),
  quarterUnclear: inSupport.row<Shown>("warning", "quarter"),
  taskStateUnclear: inSupport.row<Shown>("warning", "state"),
  activityUnpaired: inActivities.row<{ readonly host: string; readonly partner: string }>(
    "warning",
    "partner",
  ),

  // results
  noteOrphaned: anywhere<{ readonly note: string }>("warning"),
});

export type FindingCode = keyof typeof findings;

/** Each says that a table is not there, and what the office has in its place. */
export const MISSING_TABLE: ReadonlySet<string> = new Set<FindingCode>([
  "tableMissing",
  "tableElsewhere",
  "tableNameTaken",
  "sheetTaken",
]);
export type Finding = AnyFinding<FindingCode>;
