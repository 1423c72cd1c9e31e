export type Severity = "error" | "warning";

/** Everything that can be wrong with what people typed; the words for each are in the dictionaries. */
export type FindingCode =
  // the workbook
  | "tableMissing"
  | "columnMissing"
  | "columnTwice"
  // a cell
  | "required"
  | "errorValue"
  | "notNumber"
  | "notWhole"
  | "negative"
  | "notDate"
  | "notChoice"
  | "notFlag"
  // a row
  | "duplicateCode"
  | "unknownCode"
  | "unknownCodeNear"
  // settings
  | "settingInvalid"
  | "settingMissing"
  | "settingTwice"
  // rules and periods
  | "rulePattern"
  | "ruleGap"
  | "ruleUnreachable"
  | "ruleOverlap"
  | "ruleAboveMaximum"
  | "ruleCapBelowMaximum"
  | "totalMismatch"
  | "totalUnknownSet"
  | "leafForNobody"
  | "deadlineOutsidePeriods"
  | "setWithoutAward"
  | "setWithoutCriteria"
  | "awardWithoutMoney"
  | "awardWithoutPlaces"
  | "awardKeysMissing"
  | "settingsContradict"
  // locked periods
  | "sealBroken"
  | "periodLockedWithoutSeal"
  | "periodUnlockedByHand"
  | "periodPublishedUnverified"
  | "lockedPeriodGone"
  | "lockedInputChanged"
  | "lockedInputAdded"
  | "lockedInputRemoved"
  // stages
  | "reasonMissing"
  | "stepGap"
  | "periodWithoutDeadline"
  | "periodBackwards"
  | "setUnknown"
  // scoring
  | "verifiedMissing"
  | "verifiedNegative"
  | "verifiedAboveMaximum"
  | "verifiedNotStep"
  | "verifiedCapped"
  | "targetMissing"
  | "rateGap"
  | "submittedMissing"
  | "learnerTwoUnits"
  | "evidenceOutsidePeriod"
  | "evidenceNotApplicable"
  | "unitWithoutCluster"
  // awards
  | "awardWithoutIssuer"
  | "awardHeadMissing"
  | "awardProgressPeriod"
  | "awardWithoutLastYear"
  | "budgetExceeded"
  | "choiceCount"
  | "choiceStale"
  | "choiceUnclear"
  | "headChanged"
  // assignments
  | "noHosts"
  | "noPartners"
  | "noOfficers"
  | "noClusters"
  | "noSpecialUnits"
  | "capacityBackwards"
  | "hostWithoutCapacity"
  | "coordinatesMissing"
  | "pairingTwice"
  | "pairingLost"
  | "pairingLockedLost"
  | "constraintUnknown"
  | "constraintUnknownNear"
  | "dutyLost"
  | "groupHeadMissing"
  | "leadersTooFew"
  | "visitsTooFew"
  | "contradiction"
  // programmes
  | "visitMonthUnclear"
  | "visitTopicUnknown"
  | "quarterUnclear"
  | "taskStateUnclear"
  | "activityUnpaired"
  // documents
  | "documentSettingBlank"
  // results
  | "noteOrphaned";

export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

/** Finding — vấn đề: what is wrong, where, and (in the dictionary) how to mend it. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Table of the contract (`MinhChung`). */
  readonly table: string;
  /** Row key a person recognises: the code in the row, else "dòng 7" of the sheet. */
  readonly key?: string;
  /** 0-based data row of the table as read; for the jump to the cell. */
  readonly row?: number;
  /** Header of the column. */
  readonly column?: string;
  readonly params?: FindingParams;
}
