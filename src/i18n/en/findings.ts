import type { findings as vi } from "../vi/findings";

/** The same in English. */
export const findings: Readonly<Record<keyof typeof vi, string>> = {
  "absent.quantity": "every row counts 1 against the target",
  "absent.status": "no row counts as accepted",
  "absent.submitted": "no evidence counts as on time",
  "absent.target": "conditions scored against a target have nothing to compare with",
  "absent.unitCluster": "no unit counts for a {clusterWord}",
  "absent.verified": "conditions judged by the verifier have no points",
  "finding.activityUnpaired":
    "{host} and {partner} are no pair on the sheet Kết nghĩa; the activity counts in the sums only.",
  "finding.awardHeadMissing": "Award “{award}”: {clusterWord} “{cluster}” has no head.",
  "finding.awardKeysMissing": "Award “{award}” breaks ties by keys, but the setting {TieuChiPhu} is blank.",
  "finding.awardMoneyUnset":
    "Award “{award}” says nothing of money: papers name its winners, the estimate and the list to sign for say that it is not set.",
  "finding.awardProgressPeriod":
    "Award “{award}” goes by progress against last year, so it can be decided for the year only.",
  "finding.awardWithoutIssuer": "Award “{award}” has no issuer.",
  "finding.awardWithoutLastYear":
    "Award “{award}” goes by progress but no unit has last year's points in this set.",
  "finding.awardWithoutMoney": "Award “{award}” carries no money.",
  "finding.awardWithoutPlaces": "Award “{award}” has 0 places, so nobody can receive it.",
  "finding.budgetExceeded":
    "Decided money of {issuer} (set {set}) is {decided} đồng, above the planned {planned} đồng.",
  "finding.capacityBackwards": "{name}: “Nhận tối thiểu” ({least}) is more than “Nhận tối đa” ({most}).",
  "finding.choiceCount":
    "Award “{award}” has {chosen} chosen for {places, plural, one {# place} other {# places}}; not decided yet.",
  "finding.choiceStale":
    "The choice “{shown}” for award “{award}” was made for the tie “{group}”, which is no longer the same; it is not followed.",
  "finding.choiceUnclear": "“{shown}” in Quyết định chọn is not understood.",
  "finding.codeCase":
    "Codes written in other letter case than the list: {count} (such as “{shown}”); read as “{code}”.",
  "finding.columnMissing": "Column “{column}” is missing; unknown columns found: {strange}.",
  "finding.columnNear": "Column “{shown}” is none of the form’s, so it is not read; did you mean {near}?",
  "finding.columnTwice": "Two columns have the same name; it is unclear which one counts.",
  "finding.columnsAbsent": "The table has no column {columns}: {effects}.",
  "finding.conditionClassUnknown":
    "Award “{award}”: the condition “{condition}” names a class that {NguongXepLoai} does not have, so it cannot be computed.",
  "finding.conditionUnfit":
    "Award “{award}”: the condition “{condition}” does not fit whom the award is for (a {clusterWord} has no percent and no class; units have no units).",
  "finding.constraintUnknown": "“{shown}” takes no part in this problem, so the constraint does not count.",
  "finding.constraintUnknownNear":
    "“{shown}” takes no part in this problem, so the constraint does not count. Did you mean {near}?",
  "finding.contradiction": "The rules contradict each other, no plan meets them all: {rule}",
  "finding.coordinatesMissing": "{name} has no coordinates while other units have.",
  "finding.dateFar":
    "{count, plural, one {# date} other {# dates}} in this column {count, plural, one {lies} other {lie}} far from the year {year} of Thiết lập, such as {day}.",
  "finding.deadlineOutsidePeriods":
    "The deadline {day} lies outside the periods in which the condition counts: {periods}.",
  "finding.digestUnknown":
    "The seal code “{shown}” is neither that of a locked period nor in the log: this is not the workbook that printed the document, or the seal was replaced.",
  "finding.documentSettingBlank":
    "The setting {setting} is empty, so the document “{sheet}” has a blank “……”.",
  "finding.duplicateCode": "Code “{code}” stands in several rows: {rows}. None of them counts.",
  "finding.dutyLost":
    "{name} is in charge, but has no role named in {VaiTroPhuTrach}, so somebody else is proposed.",
  "finding.eligibleUnclear": "“{shown}” in the column Đủ điều kiện is not understood.",
  "finding.errorValue": "The cell holds the Excel error {shown}.",
  "finding.evidenceNotApplicable": "Evidence for a condition that does not apply to this unit.",
  "finding.evidenceOutsidePeriod": "Evidence for a condition that does not count in this period.",
  "finding.formulaBlank":
    "{count, plural, one {# formula} other {# formulas}} in this column {count, plural, one {shows} other {show}} nothing yet (such as {shown}) and {count, plural, one {counts} other {count}} as blank.",
  "finding.formulaForText":
    "Excel took what was typed into {column} for the formula “{shown}”, so that it cannot be read.",
  "finding.groupHeadMissing":
    "Special unit {unit}: the head of its {clusterWord} is not known, so the group goes without.",
  "finding.headChanged":
    "{ClusterWord} {cluster}: the head changed during the year: before {before}, now {now}.",
  "finding.headWithoutCluster":
    "Award “{award}”: by {CumTruongThuocCumDauDan} it goes to the head of the leading {clusterWord}, but this set and period have no award to a {clusterWord}, so the setting has no effect.",
  "finding.hostWithoutCapacity":
    "{name} hosts {count, plural, one {# unit} other {# units}}, but “Nhận tối đa” is blank.",
  "finding.lastYearByMean":
    "Last year's points {points} come from the predecessors {predecessors} (plain mean, as not all say their members).",
  "finding.lastYearByMembers":
    "Last year's points {points} come from the predecessors {predecessors} (mean, weighted by members).",
  "finding.lastYearOpen":
    "Last year's points cannot be worked out from the predecessors: {predecessors} have none, or have them in another criteria set.",
  "finding.leadersTooFew":
    "Only {count, plural, one {# officer has a position} other {# officers have a position}} that may lead a group ({positions}).",
  "finding.leafForNobody": "The condition applies to no unit (Áp dụng cho: {shown}).",
  "finding.learnerTwoUnits":
    "Person “{person}” is listed for several units in one session: {units}; counted once, for the first.",
  "finding.lockedInputAdded": "This row was added after period “{period}” was locked, so it does not count.",
  "finding.lockedInputChanged":
    "After period “{period}” was locked, {column} was changed from “{before}” to “{after}”; the results of the period stay.",
  "finding.lockedInputRemoved":
    "This row was deleted after period “{period}” was locked; the results of the period still count it.",
  "finding.lockedPeriodGone":
    "Period “{period}” is locked but no longer in the table Ky; its results stay those of the moment it was locked.",
  "finding.logCopied": "Line {line} of the log ({subject}) is there twice.",
  "finding.logDeleted":
    "{count, plural, one {# line of the log is missing, number {from}.} other {# lines of the log are missing, {from} to {to}.}}",
  "finding.logEdited": "Line {line} of the log ({subject}) was edited after it was written.",
  "finding.logForked":
    "Line {line} of the log ({subject}) follows the same line as another: two people wrote at the same moment, or one was put in.",
  "finding.logGone": "The workbook holds seals or results that the software wrote, but its log is gone.",
  "finding.logInserted":
    "The software did not write this line of the log ({subject}) here: it was typed or copied, written by an older version, or has lost its chain code.",
  "finding.logMoved":
    "Lines of the log do not stand in the order in which they were written: {lines}; what they say is true.",
  "finding.logOlderChanged":
    "Of the log from before it had chain codes ({count, plural, one {# line} other {# lines}}) something was edited, put in or moved; which lines cannot be told.",
  "finding.logRelabelled":
    "The run or chain code of line {line} of the log ({subject}) was changed; what the line says is true.",
  "finding.logTorn":
    "Line {line} of the log ({subject}) does not follow line {before}: one of the two is not what was written.",
  "finding.logUnchained":
    "{count, plural, one {# line of the log bears a run code and no chain code} other {# lines of the log bear run codes and no chain codes}}, although both are always written together: the column {column} was deleted or emptied. These lines can be edited without a trace.",
  "finding.meetingPartsBlank": "“{paper}” lacks parts of the meeting: {columns}",
  "finding.negative": "“{shown}” is negative.",
  "finding.noClusters": "The sheet Cụm thi đua has no cluster; officers are put in charge of units only.",
  "finding.noHosts": "There is no host: no unit has a number in “Nhận tối đa”.",
  "finding.noOfficers":
    "There is no officer to be put in charge: nobody has a role named in {VaiTroPhuTrach}.",
  "finding.noPartners": "There is no unit to be twinned: none is of a kind named in {KhoiKetNghia}.",
  "finding.noSpecialUnits": "There is no special unit to set up a working group for.",
  "finding.nominatedAgain":
    "{name} is in {count, plural, one {# row} other {# rows}} of nominations, for different things",
  "finding.nominatedAwarded": "{name} is nominated and also receives “{award}”",
  "finding.nominatedTwice": "{name} is nominated {count, plural, one {# time} other {# times}} for the same",
  "finding.nominationNameless": "A nomination has no name",
  "finding.none": "(none)",
  "finding.notChoice": "“{shown}” is not one of: {choices}.",
  "finding.notDate": "“{shown}” is not a date.",
  "finding.notFlag": "“{shown}” is not an x.",
  "finding.notNumber": "“{shown}” is not a number.",
  "finding.notWhole": "“{shown}” is not a whole number.",
  "finding.noteOrphaned":
    "Note “{note}” has no place among the results any more: its row is gone, or something else is written there.",
  "finding.outOfRange": "“{shown}” is beyond anything that can be.",
  "finding.pairingFollowed":
    "{name} was merged: {successors} is proposed to go on with this pair, as the predecessors had it.",
  "finding.pairingLockedLost":
    "A locked row cannot be kept: {name} is no longer valid, or no longer takes part.",
  "finding.pairingLost":
    "A standing pair cannot be kept: {name} is no longer valid, or no longer takes part.",
  "finding.pairingTwice": "The pair {host} – {partner} stands in two rows at once.",
  "finding.paperAfterSigned":
    "The signed decision {number} does not name {names}: they have further papers with a decision of their own.",
  "finding.paperAttachedUnknown": "“{paper}” goes with {shown}, which is not in the register",
  "finding.paperAuthority": "“{paper}” may not be signed “{authority}”",
  "finding.paperBodyUnknown": "“{paper}”: nobody is known to sign for {body}",
  "finding.paperDeputy": "“{paper}” says “{authority}”, but the signer's office is “{position}”",
  "finding.paperKindSymbol":
    "“{paper}” has the number {number}, but papers of this kind have the symbol {expected}",
  "finding.paperNominationOpen": "“{paper}” is a draft: the nomination of {name} is not decided",
  "finding.paperNumberProposed": "Numbers are proposals, the next ones of the register: {numbers}",
  "finding.paperNumberTwice":
    "The number {number} stands in {count, plural, one {# row} other {# rows}} of the register",
  "finding.paperPartsBlank": "“{paper}” still lacks: {columns}",
  "finding.paperPeriodOpen": "“{paper}” is a draft: {period} ({set}) is not due yet or has no figures",
  "finding.paperSignedBlank": "“{paper}” ({number}) is signed but has blank cells: {columns}",
  "finding.paperSignedChanged": "“{paper}” ({number}) is signed, and its figures are others now: {changes}",
  "finding.paperSignedGone": "The sheet “{sheet}” of “{paper}” ({number}), which is signed, is not there",
  "finding.paperSignedUnfinished":
    "“{paper}” ({number}) is said to be signed while its results are provisional",
  "finding.paperTieOpen": "“{paper}” is a draft: the award “{award}” is not decided",
  "finding.paperYearOpen":
    "“{paper}” is a draft: the year of the set {set} covers periods {counted}/{all} only",
  "finding.periodBackwards": "The period ends before it begins.",
  "finding.periodLockedWithoutSeal":
    "Period “{period}” is marked as locked but was not locked by the add-in, so its data can still change.",
  "finding.periodNotFinished":
    "Period {period} is neither locked nor published: the points of the year may still change.",
  "finding.periodPublishedUnverified":
    "Period “{period}” is marked as published while {count, plural, one {# evidence row is not verified.} other {# evidence rows are not verified.}}",
  "finding.periodStateByHand":
    "Period “{period}” says “{after}”, the log says “{before}”: the state was changed by hand, or the line of the log for it is missing.",
  "finding.periodUnlockedByHand":
    "Period “{period}” is marked as open but is still locked; its results stay those of the moment it was locked.",
  "finding.periodWithoutDeadline":
    "The period has no deadline; no evidence of it counts as on time, and it is not part of the year until it is locked.",
  "finding.periodYearFar": "The period begins on {day}, far from the year {year} in the settings.",
  "finding.predecessorCircle": "{name}: “Tiền thân” leads back to the unit itself.",
  "finding.predecessorValid": "{name} is a predecessor of {successor} and still valid when {successor} is.",
  "finding.quantityForItems":
    "The condition asks for {required, plural, one {# item} other {# items}}, each a row of its own; a quantity of {quantity} in one row counts as one item, so the condition is incomplete.",
  "finding.quarterUnclear":
    "The quarter “{shown}” of this group meeting is not understood, so the meeting does not count.",
  "finding.quotaWithoutPlace":
    "{set}, {view}, {pool}: a unit reaches the first class, but {TyLeXuatSac} leaves no place because too few units have a class.",
  "finding.rateGap":
    "The participation rate {present}/{convened} falls into no step of “{steps}”; the condition gets 0 points.",
  "finding.reasonMissing": "Evidence is “{status}” without a reason.",
  "finding.required": "“{column}” is missing; the row does not count yet.",
  "finding.requiredChoice": "“{column}” is blank, so the row does not count yet. The values: {choices}.",
  "finding.resultChanged":
    "{column} was changed by hand from “{before}” to “{after}” after the software wrote it.",
  "finding.resultColumnGone":
    "Column {column} of the sheet “{sheet}” was deleted or renamed after the software wrote it.",
  "finding.resultNotLogged":
    "The sheet “{sheet}” fits the data of now, but is not what the log tells of {time}: the line of a later write is missing.",
  "finding.resultOlder":
    "The sheet “{sheet}” holds the results of {time}, not those of the last write in the log.",
  "finding.resultRetyped":
    "{column} was a number when the software wrote it and is the text “{shown}” now: Excel neither adds nor sorts it as a number.",
  "finding.resultRowAdded": "This row was added to the results after the software wrote them.",
  "finding.resultRowGone": "This row of the results was deleted after the software wrote it.",
  "finding.resultStray":
    "The software did not write this row: something was typed right below the table, and Excel took it in.",
  "finding.resultTableChanged":
    "The sheet “{sheet}” is not what was written at {time}. The input or the day has changed since, so which cell was changed cannot be told.",
  "finding.resultTableGone":
    "The sheet “{sheet}” that the software wrote ({time}) has no table of results any more.",
  "finding.resultsKept":
    "{tables} cannot be read: the results that stand in the workbook are kept, nothing was computed anew.",
  "finding.row": "row {row}",
  "finding.rowsBelow":
    "Right below the table there are rows that do not belong to it, so they do not count: {shown}.",
  "finding.rowsFiltered": "The table is filtered; the hidden rows count all the same.",
  "finding.ruleAboveMaximum":
    "The steps “{steps}” give up to {points, plural, one {# point} other {# points}}, above the maximum {maximum}; no more than that counts.",
  "finding.ruleCapBelowMaximum":
    "“{steps}” stops at {cap, plural, one {# point} other {# points}}, so no unit can reach the maximum {maximum}.",
  "finding.ruleGap": "The steps “{steps}” have a gap: a quantity of {example} falls into none.",
  "finding.ruleOverlap":
    "In “{steps}”, steps {step} and {earlier} both hold for some values; the earlier one is used.",
  "finding.rulePattern": "The steps “{text}” are not understood; this condition counts for no unit yet.",
  "finding.ruleShareGap": "The steps “{steps}” have a gap: a share of {example} falls into none.",
  "finding.ruleUnreachable":
    "In “{steps}”, step {step} is never used because step {earlier} before it covers it.",
  "finding.sealBroken":
    "The sealed content of period “{period}” was changed or is incomplete; the period is computed from the data as it stands.",
  "finding.sealGone":
    "The log says that period “{period}” was locked at {time} ({person}), but its seal is gone.",
  "finding.sealNotLogged":
    "Period “{period}” has a seal of {time}, but the log has no lock of it that still holds.",
  "finding.sealReplaced":
    "The seal of period “{period}” is not the one that the log tells of {time}: it was replaced, or the line of a later lock is missing.",
  "finding.sealRowEdited": "The content of part {part} of the seal of period “{period}” was edited.",
  "finding.sealRowGone": "Part {part} of the seal of period “{period}” is missing.",
  "finding.sealRowInserted":
    "This row (period “{period}”, part {part}) belongs to no seal: it was copied or typed in.",
  "finding.sealRowMoved":
    "Part {part} of the seal of period “{period}” stands elsewhere; its content is true.",
  "finding.sealRowRelabelled":
    "Seal of period “{period}”: {column} was changed from “{before}” to “{after}”; the content of the row is true.",
  "finding.sealTimeDiffers": "The seal of period “{period}” says {after}, the log says {before}.",
  "finding.sealUnclear":
    "The seal of period “{period}” is not what was locked; which row was changed cannot be told.",
  "finding.setUnknown": "Criteria set “{shown}” is not in table TieuChi; sets found: {sets}.",
  "finding.setWithoutAward": "The criteria set “{set}” has no award.",
  "finding.setWithoutCriteria": "The setting names set “{set}”, but TieuChi has only: {sets}.",
  "finding.settingInvalid": "Value “{shown}” cannot be used; valid values: {choices}.",
  "finding.settingMissing": "Setting {setting} is missing, so step “{step}” could not be done.",
  "finding.settingTwice": "The setting has two rows; only the first is used.",
  "finding.settingUnknown": "Key {setting} is no setting, so it has no effect.",
  "finding.settingUnknownNear": "Key {setting} is no setting, so it has no effect; did you mean {near}?",
  "finding.settingsContradict": "Setting {setting}: {why}.",
  "finding.shareGap":
    "The share of the target falls into none of the steps “{steps}”; the condition gets 0 points.",
  "finding.sheetTaken":
    "The workbook has no table {table}; there is a sheet “{sheet}”, but without its columns.",
  "finding.stepGap": "The quantity falls into none of the steps “{steps}”; the condition gets 0 points.",
  "finding.submittedFar": "Submitted on {day}, more than a year away from the periods.",
  "finding.submittedMissing":
    "Accepted evidence without a date counts as late and loses the most that lateness can take.",
  "finding.tableElsewhere":
    "The workbook has no table {table} (sheet “{sheet}”), but these have its columns: {found}.",
  "finding.tableForeign": "The table called {table} has none of the form’s columns; it has {strange}.",
  "finding.tableHeaderless":
    "The header row of the table {table} (sheet “{sheet}”) is switched off, so nothing tells what its columns are; none of its rows has been read.",
  "finding.tableMissing": "The workbook has no table {table} (sheet “{sheet}”).",
  "finding.tableNameTaken":
    "The workbook has no table {table} (sheet “{sheet}”), and a range of cells is named {table}.",
  "finding.targetMissing":
    "Accepted evidence without a target (or with target 0); the condition gets 0 points.",
  "finding.targetMissingBeside":
    "Evidence without a target beside evidence of the same condition that has one; it does not count in the share.",
  "finding.taskStateUnclear":
    "The state “{shown}” is not understood; the task counts as done only with a result.",
  "finding.totalMismatch":
    "Set “{set}”{part} adds up to {actual, plural, one {# point} other {# points}}, not the declared {declared}.",
  "finding.totalUnknownSet": "{TongDiem} declares set “{set}”, which TieuChi does not have.",
  "finding.unclearNumber":
    "“{shown}” is text, and it is unclear whether its sign separates thousands or decimals.",
  "finding.unitOnlyExtras":
    "Set “{set}”, period “{period}”: besides bonus and penalty no condition applies to the unit, so it has no score; {points, plural, one {# point} other {# points}} of bonus and penalty do not count.",
  "finding.unitWithoutCluster": "The unit belongs to no {clusterWord}.",
  "finding.unknownCode": "“{shown}” is not in the list.",
  "finding.unknownCodeNear": "“{shown}” is not in the list; did you mean {near}?",
  "finding.verifiedAboveMaximum":
    "Verified points {points} are above the maximum {maximum}; the row gives no points.",
  "finding.verifiedCapped":
    "Verified points add up to more than the maximum {maximum}; no more than that counts.",
  "finding.verifiedMissing": "Accepted evidence without verified points; the condition gets 0 points.",
  "finding.verifiedNegative": "Verified points {points} are negative; the row gives no points.",
  "finding.verifiedNotStep":
    "Verified points {points} are none of the steps “{steps}”; the row gives no points.",
  "finding.visitMonthUnclear": "The month “{shown}” is not understood, so this visit does not count.",
  "finding.visitTopicUnknown":
    "{shown} is {items, plural, one {not the only content item} other {none of the # content items}} of {NoiDungDiCoSo}, so it counts as other.",
  "finding.visitsTooFew":
    "{name} has {units, plural, one {# unit} other {# units}} but only {visits, plural, one {# visit} other {# visits}} this year: {left, plural, one {# unit gets none} other {# units get none}}.",
  "finding.workbookNewer":
    "The workbook is of version {version}, newer than version {known}, which this add-in knows; what is new in it is not understood.",
  "lack.criteria": "The workbook has no criteria yet, so there is nothing to do here.",
  "lack.criteria.enter": "Import the criteria",
  "lack.evidence": "The workbook has no evidence yet, so there is nothing to compute.",
  "lack.evidence.enter": "Import evidence",
  "lack.officers": "The workbook has no officers yet, so there is nothing to do here.",
  "lack.officers.enter": "Import the officers",
  "lack.periods": "The workbook has no periods yet, so there is nothing to do here.",
  "lack.periods.enter": "Enter the periods on their sheet",
  "lack.tables": "This workbook has none of the emulation tables yet.",
  "lack.tables.enter": "Begin",
  "lack.units": "The workbook has no units yet, so there is nothing to do here.",
  "lack.units.enter": "Import the units",
  "mend.activityUnpaired": "Mend the unit codes of the activity, or add the pair on the sheet Kết nghĩa.",
  "mend.awardHeadMissing": "Fill Cụm trưởng or Đơn vị cụm trưởng in table Cum.",
  "mend.awardKeysMissing": "Fill in {TieuChiPhu} on the sheet Thiết lập, or choose another way in Đồng hạng.",
  "mend.awardMoneyUnset": "Fill in Mức thưởng; 0 where no money goes with the award.",
  "mend.awardProgressPeriod": "Leave Kỳ of this award blank.",
  "mend.awardWithoutIssuer":
    "Fill Cơ quan khen, or name the issuer in setting {BoTieuChi} (“Đoàn: BTV Huyện đoàn”).",
  "mend.awardWithoutLastYear":
    "Fill in Điểm năm trước in DonVi; it is compared with the first set of {BoTieuChi} (special units: the set of {BoDacThu}).",
  "mend.awardWithoutMoney": "Fill in Mức thưởng, if money goes with the award.",
  "mend.awardWithoutPlaces": "Fill in Số lượng.",
  "mend.budgetExceeded": "Shared places add awards: choose another way in Đồng hạng, or add money.",
  "mend.capacityBackwards": "Mend one of the two; “Nhận tối đa” is used meanwhile.",
  "mend.choiceCount":
    "On the sheet Kết quả khen thưởng, mark exactly as many rows with x as there are places left.",
  "mend.choiceStale": "Look at the result again, then clear the old x or choose again.",
  "mend.choiceUnclear": "Put x where chosen, leave the others blank; remarks go to Lý do chọn.",
  "mend.codeCase": "Nothing must be done; codes are best written as in the list.",
  "mend.columnMissing": "Add the column or rename its header to “{column}”.",
  "mend.columnNear": "Correct the header; for a column of the office’s own choose a name that is not alike.",
  "mend.columnTwice": "Rename one of the two columns.",
  "mend.columnsAbsent": "Add the columns if the office keeps these.",
  "mend.conditionClassUnknown":
    "Name a class as in {NguongXepLoai}; if the office judges it itself, put x in the column Đủ điều kiện of the sheet Kết quả khen thưởng.",
  "mend.conditionUnfit":
    "Correct the column Điều kiện; if the office judges it itself, put x in the column Đủ điều kiện of the sheet Kết quả khen thưởng.",
  "mend.constraintUnknown": "Enter the code of a unit, cluster or officer that takes part.",
  "mend.constraintUnknownNear": "Correct the code; nothing is guessed.",
  "mend.contradiction": "Relax one of the rules named: {relax}",
  "mend.coordinatesMissing":
    "Fill in “Vĩ độ” and “Kinh độ”; pairs of this unit count with the mean distance meanwhile.",
  "mend.dateFar": "Check the year as typed; correct the date or Nam.",
  "mend.deadlineOutsidePeriods": "Change Hạn nộp or Kỳ of the condition.",
  "mend.digestUnknown":
    "Check the code and the open file; compare with a copy of the workbook as it was published.",
  "mend.documentSettingBlank":
    "Fill in {setting} on the sheet Thiết lập and make the document again, or write into the blank before signing.",
  "mend.duplicateCode": "Delete the surplus row or change its code, so that each row has its own.",
  "mend.dutyLost": "Mend the officer's role, lock the row, or add the role to {VaiTroPhuTrach}.",
  "mend.eligibleUnclear":
    "Put x where the condition is met, không where it is not, nothing where nobody has judged yet.",
  "mend.errorValue": "Mend the formula or type the value again.",
  "mend.evidenceNotApplicable": "Check the condition's code and its column Áp dụng cho.",
  "mend.evidenceOutsidePeriod": "Check the condition's code and its column Kỳ.",
  "mend.formulaBlank":
    "Open the workbook in Excel, press Ctrl+Alt+F9 to calculate and save it; or put a value in place of the formula.",
  "mend.formulaForText":
    "Format the cell as Text and type it again, or type an apostrophe before the equals sign: '=3: 5.",
  "mend.groupHeadMissing": "Enter the unit's cluster and the cluster's head.",
  "mend.headChanged": "The office decides who receives the award; if need be, change Cụm trưởng in Cum.",
  "mend.headWithoutCluster":
    "Add an award to clusters for this set and period, or answer no to {CumTruongThuocCumDauDan}.",
  "mend.hostWithoutCapacity": "Fill in “Nhận tối đa”; the present number is used meanwhile.",
  "mend.lastYearByMean": "Enter “Điểm năm trước” if it is another, or the members of the predecessors.",
  "mend.lastYearByMembers": "Enter “Điểm năm trước” if it is another.",
  "mend.lastYearOpen": "Enter “Điểm năm trước” of this unit or of these predecessors.",
  "mend.leadersTooFew":
    "Enter position and role of the secretaries in the sheet Cán bộ, or change {ChucVuToTruong}.",
  "mend.leafForNobody": "Change Áp dụng cho to kinds or codes of units, “đặc thù” or “trừ đặc thù”.",
  "mend.learnerTwoUnits": "Keep this person in one unit.",
  "mend.lockedInputAdded": "Move it to a later period; if it must count, unlock the period with a reason.",
  "mend.lockedInputChanged": "Put the old value back; if it must change, unlock the period with a reason.",
  "mend.lockedInputRemoved": "Restore the row; if it must go, unlock the period with a reason.",
  "mend.lockedPeriodGone": "Put its row back into Ky.",
  "mend.logCopied": "Delete the repeated line.",
  "mend.logDeleted": "Copy the missing lines from a copy of the workbook; without one, put it on record.",
  "mend.logEdited": "Compare with a copy of the workbook and put back what was written.",
  "mend.logForked": "Ask the persons named in both lines; when both wrote, nothing needs to be done.",
  "mend.logGone": "Restore the sheet “Nhật ký” from a copy of the workbook.",
  "mend.logInserted":
    "Ask who changed the sheet “Nhật ký”; notes belong in another column or on another sheet.",
  "mend.logMoved": "Sort the log by the number at the beginning of Mã chuỗi.",
  "mend.logOlderChanged": "Compare with a copy of the workbook from before the log had chain codes.",
  "mend.logRelabelled": "Put the codes back from a copy of the workbook.",
  "mend.logTorn": "Compare both lines with a copy of the workbook.",
  "mend.logUnchained": "Put the codes back from a copy of the workbook; without one, put it on record.",
  "mend.meetingPartsBlank":
    "Fill in these columns on the sheet Cuộc họp (votes on nominations: Đề nghị khen), or the minutes",
  "mend.negative": "Enter a number from 0 up.",
  "mend.noClusters": "Enter the clusters if officers are to be in charge of clusters.",
  "mend.noHosts":
    "Enter in “Nhận tối đa” of the sheet Đơn vị how many units each school, agency or enterprise takes on.",
  "mend.noOfficers": "Enter a role (e.g. BTV) in “Vai trò” of the sheet Cán bộ, or change {VaiTroPhuTrach}.",
  "mend.noPartners": "Check “Khối” in the sheet Đơn vị and the setting {KhoiKetNghia}.",
  "mend.noSpecialUnits": "Mark the units to be supported with x in “Đặc thù” of the sheet Đơn vị.",
  "mend.nominatedAgain": "Check whether one praise is enough",
  "mend.nominatedAwarded": "Check that nobody is praised twice for one achievement",
  "mend.nominatedTwice": "Keep one row and delete the others",
  "mend.nominationNameless": "Write the person's name, or the code of the unit or the name of the collective",
  "mend.notChoice": "Choose a value from the list.",
  "mend.notDate": "Enter a date as day/month/year, for example 10/06/2024.",
  "mend.notFlag": "Type x or leave the cell blank.",
  "mend.notNumber": "Enter one number only, for example 8 or 7,5; words belong into Ghi chú.",
  "mend.notWhole": "Enter a whole number.",
  "mend.noteOrphaned":
    "Copy the note to the right row if it is still needed; it is also kept on sheet Nhật ký.",
  "mend.outOfRange": "Correct the number in column “{column}”.",
  "mend.pairingFollowed": "Look at it and accept it on “Đề xuất kết nghĩa”, or enter “Đến” of this row.",
  "mend.pairingLockedLost": "Unlock and end the row, or mend the unit's validity, kind or capacity.",
  "mend.pairingLost": "End the row in “Đến”, or mend the unit's validity, kind or capacity.",
  "mend.pairingTwice": "Delete one row or end it in “Đến”; the pair counts once.",
  "mend.paperAfterSigned":
    "Check the further decision and its number; whoever is not to be honoured gets “không đồng ý” in the table DeNghiKhen.",
  "mend.paperAttachedUnknown": "Add that paper to the register, or correct the column Kèm theo",
  "mend.paperAuthority": "Papers of this kind are signed by the head or a deputy; correct the authority",
  "mend.paperBodyUnknown": "Add a row for this body on the sheet Thẩm quyền ký",
  "mend.paperDeputy": "Who signs for the head is a deputy; a head signs without “KT.”",
  "mend.paperKindSymbol": "Correct the number or the column Loại văn bản",
  "mend.paperNominationOpen":
    "Write “đồng ý” or “không đồng ý” in the column Trạng thái of Đề nghị khen, and make it again",
  "mend.paperNumberProposed":
    "Compare it with the office's own register; if it differs, correct it on the sheet Sổ văn bản and make the paper again",
  "mend.paperNumberTwice": "One number for one paper: correct the rows that repeat it",
  "mend.paperPartsBlank": "Fill in these columns in the row of the paper on the sheet Sổ văn bản",
  "mend.paperPeriodOpen": "Make it again once the period is due, or lock the period",
  "mend.paperSignedBlank": "Fill them in as signed, or set the state back to draft",
  "mend.paperSignedChanged":
    "The signed one stays; a new one is made beside it with a new number. Write nothing if none is needed",
  "mend.paperSignedGone":
    "A new one is made; if the sheet was renamed, correct the column Trang tính in the register",
  "mend.paperSignedUnfinished": "Set its state back to draft until the results are final",
  "mend.paperTieOpen":
    "Decide who receives it on the page of results or on Kết quả khen thưởng, and make the paper again",
  "mend.paperYearOpen": "Make it again when all periods are in",
  "mend.periodBackwards": "Correct Từ ngày or Đến ngày.",
  "mend.periodLockedWithoutSeal": "Lock the period in the pane.",
  "mend.periodNotFinished":
    "Lock (publish) the period before the new year begins, or confirm that it begins all the same.",
  "mend.periodPublishedUnverified": "Verify them, then publish in the pane.",
  "mend.periodStateByHand": "Put the state back, or lock, publish or unlock the period in the pane.",
  "mend.periodUnlockedByHand": "Unlock it in the pane with a reason, or put the state back.",
  "mend.periodWithoutDeadline": "Fill Hạn gửi of the period.",
  "mend.periodYearFar": "Check the year of Từ ngày and Đến ngày, or the setting Nam.",
  "mend.predecessorCircle": "Mend “Tiền thân”; nothing is taken over from predecessors for these units.",
  "mend.predecessorValid":
    "Enter “Hiệu lực đến” of this unit (and “Hiệu lực từ” of the new one), or take the code out of “Tiền thân”.",
  "mend.quantityForItems": "Give each item a row, or correct the condition's Số minh chứng tối thiểu.",
  "mend.quarterUnclear": "Type I, II, III or IV in the column Quý of the sheet Hỗ trợ.",
  "mend.quotaWithoutPlace":
    "The office decides: change {TyLeXuatSac}, or leave these units one class lower, as written.",
  "mend.rateGap": "Add “còn lại: …” or close the gap between the steps.",
  "mend.reasonMissing": "Fill in Lý do, so that the unit knows what to do.",
  "mend.required": "Fill the cell.",
  "mend.requiredChoice": "Choose from the list of the cell.",
  "mend.resultChanged": "Put the value back, or score again so that the software writes the results anew.",
  "mend.resultColumnGone":
    "Put the column back, or score again so that the software writes the results anew.",
  "mend.resultNotLogged": "Compare the sheet “Nhật ký” with a copy of the workbook.",
  "mend.resultOlder":
    "Unless somebody undid the last write, score again so that the software writes the new results.",
  "mend.resultRetyped":
    "Make it a number again, or score again so that the software writes the results anew.",
  "mend.resultRowAdded": "Delete the row, or score again so that the software writes the results anew.",
  "mend.resultRowGone": "Score again so that the software writes the results anew.",
  "mend.resultStray": "Move it down, at least one blank row below the table.",
  "mend.resultTableChanged":
    "Compare with a copy of the workbook, or score again so that the software writes the results anew.",
  "mend.resultTableGone":
    "Score again so that the software makes the sheet; when that write was undone, nothing needs to be done.",
  "mend.resultsKept": "Mend that table as the other lines of this sheet say, then compute again.",
  "mend.rowsBelow": "Drag the lower right corner of the table down over those rows.",
  "mend.rowsFiltered":
    "Clear the filter to see every row; delete rows that must not count, or mark them “không áp dụng”.",
  "mend.ruleAboveMaximum": "Make the steps and the maximum agree.",
  "mend.ruleCapBelowMaximum": "Make “tối đa …” and the maximum agree.",
  "mend.ruleGap": "Add “còn lại: …” or close the gap.",
  "mend.ruleOverlap": "Change the conditions so that every value belongs to one step.",
  "mend.rulePattern": "Write it like “>=3: 8; >=2: 6; còn lại: 0”, “2 mỗi; tối đa 10” or “tối đa 100%”.",
  "mend.ruleShareGap": "Add “còn lại: …” or close the gap.",
  "mend.ruleUnreachable": "Order the steps from high to low, or drop the surplus one.",
  "mend.sealBroken":
    "Restore the sheet Khóa sổ from an earlier version, or unlock the period with a reason and lock it again.",
  "mend.sealGone":
    "Restore the sheet “Khóa sổ” from a copy; without one, unlock the period with a reason and lock it again.",
  "mend.sealNotLogged":
    "Compare the sheet “Nhật ký” with a copy of the workbook; when the period was not locked with the software, unlock it with a reason.",
  "mend.sealReplaced":
    "Compare with the seal code on the signed document (thidua verify --digest) and with a copy of the workbook.",
  "mend.sealRowEdited":
    "Restore the sheet “Khóa sổ” from a copy; without one, unlock the period with a reason and lock it again.",
  "mend.sealRowGone":
    "Restore the sheet “Khóa sổ” from a copy; without one, unlock the period with a reason and lock it again.",
  "mend.sealRowInserted": "Delete this row on the sheet “Khóa sổ”.",
  "mend.sealRowMoved": "Nothing needs to be done: the software reads by the number of the part.",
  "mend.sealRowRelabelled": "Put back what was locked.",
  "mend.sealTimeDiffers": "Compare with a copy of the workbook and put the time back.",
  "mend.sealUnclear":
    "Restore the sheet “Khóa sổ” from a copy; without one, unlock the period with a reason and lock it again.",
  "mend.setUnknown": "Correct the set to match table TieuChi.",
  "mend.setWithoutAward": "Add an award for this set to GiaiThuong, if there is one.",
  "mend.setWithoutCriteria": "Correct the name, or enter the conditions of that set.",
  "mend.settingInvalid": "Correct the value on sheet Thiết lập.",
  "mend.settingMissing": "Fill {setting} on sheet Thiết lập; what it means is the office's decision.",
  "mend.settingTwice": "Delete one of the rows.",
  "mend.settingUnknown": "Correct the key, or delete the row if nobody needs it.",
  "mend.settingUnknownNear": "Correct the key.",
  "mend.settingsContradict": "Change it on the sheet Thiết lập.",
  "mend.shareGap": "Add a step “còn lại: …” or close the gap between the steps.",
  "mend.sheetTaken": "Rename that sheet and create the table, or create it on another sheet.",
  "mend.stepGap": "Add a step “còn lại: …” or close the gap between the steps.",
  "mend.submittedFar": "Check the year of the day.",
  "mend.submittedMissing": "Fill in Ngày nộp.",
  "mend.tableElsewhere": "Use what is there, or create an empty table.",
  "mend.tableForeign": "Give that table another name and create an empty one of the form.",
  "mend.tableHeaderless": "Select a cell of the table and tick Table Design → Header Row, then read again.",
  "mend.tableMissing":
    "Create the sheet from the pane, or select the data, Insert → Table, and name the table {table}. The area must have no merged cells.",
  "mend.tableNameTaken":
    "In Formulas › Name Manager give “{table}” another name, then read again and create the table.",
  "mend.targetMissing": "Fill Chỉ tiêu with a number above 0.",
  "mend.targetMissingBeside": "Fill Chỉ tiêu of this row.",
  "mend.taskStateUnclear":
    "Type xong, hoàn thành, đang thực hiện or chưa in the column Trạng thái of the sheet Hỗ trợ.",
  "mend.totalMismatch": "Check the maxima of the conditions, or change the setting {TongDiem}.",
  "mend.totalUnknownSet": "Make the name of the set agree with TieuChi.",
  "mend.unclearNumber": "Type it as a number, without a separator of thousands.",
  "mend.unitOnlyExtras": "Check Áp dụng cho and Kỳ of the conditions, or the unit's rows “không áp dụng”.",
  "mend.unitWithoutCluster": "Fill column Cụm of the unit.",
  "mend.unknownCode": "Correct the code, or add it to the list.",
  "mend.unknownCodeNear": "Correct the code, or add it to the list.",
  "mend.verifiedAboveMaximum": "Correct the verified points, 0 to {maximum}.",
  "mend.verifiedCapped": "Check the points of the evidence for this condition.",
  "mend.verifiedMissing": "Enter the verified points.",
  "mend.verifiedNegative": "Correct the verified points, 0 to {maximum}.",
  "mend.verifiedNotStep": "Enter one of the steps “{steps}”.",
  "mend.visitMonthUnclear": "Type the month as 4 or 04/2024 in the column Tháng of the sheet Đi cơ sở.",
  "mend.visitTopicUnknown":
    "Type numbers from 1 to {items}, separated by semicolons, or change the setting {NoiDungDiCoSo}.",
  "mend.visitsTooFew": "Add months to {ThangDiCoSo}, lower “Phụ trách tối đa”, or add visits by hand.",
  "mend.workbookNewer": "Update the add-in; do not edit the version by hand.",
  "mending.do.adopt": "Use the table “{from}”",
  "mending.do.frame": "Use the rows on the sheet “{from}”",
  "mending.do.header": "Rename “{from}” to “{to}”",
  "mending.do.key": "Rename “{from}” to {to}",
  "mending.do.make": "Create an empty table “{sheet}”",
  "mending.do.setSheetAside": "Rename the old sheet “{from}” and create the table",
  "mending.do.setTableAside": "Rename the old table {from} and create ours",
  "mending.done": "{act} (“{sheet}”): “{before}” → “{after}”.",
  "mending.made": "{act}: {after} (“{sheet}”).",
  "mending.none": "No mend from “{from}” to “{to}” is proposed.",
  "mending.nothing": "Nothing can be mended in one step.",
  "mending.several": "Several mends fit “{from}”, “{to}”; say more.",
  "missing.disputed": "disputed",
  "missing.missing": "missing",
  "missing.overdue": "overdue",
  "missing.pending": "pending",
  "missing.returned": "to be completed",
  "missing.unlisted": "no list of learners",
  "severity.error": "error",
  "severity.warning": "warning",
  "target.cluster": "{clusterWord}",
  "target.clusterHead": "{clusterWord} head",
  "target.progressUnit": "unit by progress",
  "target.unit": "unit",
  "unverified.disputed": "disputed",
  "unverified.late": "late, and {PhatMuon} is not decided",
  "unverified.pending": "not verified",
  "unverified.returned": "returned",
  "unverified.targetMissing": "no target yet",
  "unverified.verifiedMissing": "verified points missing",
  "why.capBelowGrades": "the cap is below the threshold of the first class, so no unit can reach it",
  "why.capWithoutGrades": "there is a cap but no thresholds of classes, so it has no effect",
  "why.gradesEqual": "two classes have the same threshold",
  "why.gradesOrder": "the classes are not in descending order; they are read by their thresholds",
  "why.keysSameAsIndicator": "the key is the award's own indicator, so it parts nobody",
  "why.keysTwice": "a key is named twice",
  "why.latenessCap": "the deduction per day is above its own limit",
  "why.noSpecialUnits": "no unit is marked as special",
  "why.quotaWithoutGrades": "there is a quota but no thresholds of classes, so it has no effect",
};
