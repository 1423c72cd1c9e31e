import type { imports as vi } from "../vi/imports";

/** The same in English. */
export const imports: Readonly<Record<keyof typeof vi, string>> = {
  "import.about": "Units, officers, criteria, evidence, attendance from files or other sheets",
  "import.again": "Import other data",
  "import.aliasHint":
    "A chosen name is added to the column {column} of the unit, so that it is not asked again.",
  "import.aliases":
    "{count, plural, one {# other name of a unit is added.} other {# other names of units are added.}}",
  "import.annexAbout": "A table or text: which units support which",
  "import.ask.period": "Which period is the data of?",
  "import.ask.session": "Which study session is the list of?",
  "import.ask.set": "Which criteria set is the data of?",
  "import.ask.stage": "Who gave the points?",
  "import.askAgain": "Ask again",
  "import.askIn": "Asked for: {places}",
  "import.atCell": "Cell {cell}",
  "import.atSheet": "“{sheet}”",
  "import.beside": "The name is near {names}.",
  "import.bookNone": "This workbook has no sheets besides the add-in’s tables.",
  "import.bookSheets": "Sheets of this workbook",
  "import.bookTake": "{count, plural, one {Take # sheet} other {Take # sheets}}",
  "import.by.content": "told by its content",
  "import.by.said": "chosen",
  "import.checkDone": "There are no cells left to mend.",
  "import.checkHint": "Mend the cells here, then “Read again”. The source itself is not changed.",
  "import.choose": "– Choose –",
  "import.chooseAgain": "Choose again",
  "import.chooseFiles": "Choose files",
  "import.chosen": "Chosen: {name}",
  "import.column": "Column {letters}",
  "import.columnNot": "Not imported",
  "import.columnOf": "Column {name} holds",
  "import.columnPoints": "Points",
  "import.columnPointsOf": "Points of {name}",
  "import.columnsHint":
    "Each column of the source goes to a column of the workbook. Check them, and choose again where one is wrong.",
  "import.confirmRule": "Confirm the rule",
  "import.count": "{sheet}: {new} new, {changed} changed, {same} the same, {refused} left out.",
  "import.drop": "Drop files here, or use the button below.",
  "import.fileKinds": "Excel (.xlsx, .xls), Word (.docx), .csv; several at once.",
  "import.from.file": "Files",
  "import.from.pasted": "Paste",
  "import.from.workbook": "This workbook",
  "import.gone":
    "{count, plural, one {# row of the workbook is no longer in the return and stays. Delete it in the workbook if it no longer holds:} other {# rows of the workbook are no longer in the return and stay. Delete them in the workbook if they no longer hold:}}",
  "import.head.changed": "Changed",
  "import.head.file": "Source",
  "import.head.left": "Left out",
  "import.head.new": "New",
  "import.head.same": "Same",
  "import.headerAt": "Row {row}: {text}",
  "import.headerMissing": "No header row was found. Choose the header row of the table, then “Read again”.",
  "import.headerNone": "There is no header row",
  "import.headerRow": "Row with the column headers",
  "import.hint.bang-diem": "Points of each unit for each criterion.",
  "import.hint.can-bo": "A list of officers: name, position, unit.",
  "import.hint.cum": "A list or decision on clusters: the units of each, its head and deputies.",
  "import.hint.diem-danh": "Who attended study sessions, and with which result.",
  "import.hint.don-vi": "A list of units: name, kind, cluster, superior.",
  "import.hint.hoat-dong": "Twinning activities that took place: day, units, content, costs.",
  "import.hint.ket-nghia": "The annex as a table or as text: hosts and partners.",
  "import.hint.minh-chung": "Forms and reports of evidence sent in by units.",
  "import.hint.tieu-chi": "A table of criteria or scoring guide: content, maximum, rule, deadline.",
  "import.isBeside": "It is {name}, not a new unit",
  "import.kind.bang-diem": "Score sheet",
  "import.kind.can-bo": "List of officers",
  "import.kind.cum": "Emulation clusters",
  "import.kind.diem-danh": "List of a study session",
  "import.kind.don-vi": "List of units",
  "import.kind.hoat-dong": "Twinning activities",
  "import.kind.ket-nghia": "Twinning annex",
  "import.kind.minh-chung": "Evidence returned by units",
  "import.kind.tieu-chi": "Criteria set",
  "import.kindLabel": "Kind of data",
  "import.layoutSheets": "{count, plural, one {# sheet} other {# sheets of the same form}}",
  "import.mend": "What cell {cell} should say",
  "import.mendSame":
    "{count, plural, one {Mend # equal cell of the column} other {Mend all # equal cells of the column}}",
  "import.mendTake": "Mend",
  "import.mended": "{count, plural, one {# cell mended} other {# cells mended}}",
  "import.mendedBlank": "blank",
  "import.mendedCell": "“{before}” mended to “{after}”",
  "import.missing": "Missing: {fields}. Choose its column.",
  "import.nameCluster": "Which cluster of the workbook is “{name}”?",
  "import.nameIs": "It is {name}",
  "import.nameOfficer": "Which officer of the workbook is “{name}”?",
  "import.namePlaces": "{count, plural, one {# cell: {places}} other {# cells: {places}}}",
  "import.nameUnit": "Which unit of the workbook is “{name}”?",
  "import.newBeside": "“{name}” is new; near names that are there: {near}.",
  "import.next": "Continue",
  "import.noSheet": "Tick at least one sheet.",
  "import.none.changed": "No row is changed.",
  "import.none.left": "Nothing was left out.",
  "import.none.new": "There are no new rows.",
  "import.none.same": "No row is the same as in the workbook.",
  "import.nothing": "There is nothing new to import.",
  "import.open": "Import files or sheets",
  "import.otherCluster": "Choose another cluster",
  "import.otherOfficer": "Choose another person",
  "import.otherUnit": "Choose another unit",
  "import.owner": "Whose data is “{name}”?",
  "import.ownerPick": "Unit",
  "import.paste": "Paste a table copied from Excel or Word, or a text",
  "import.pasteTake": "Take this text",
  "import.pasted": "Pasted, or in the workbook",
  "import.previous": "Previous step",
  "import.questionsDone": "There is nothing left to ask.",
  "import.questionsHint": "Choose the answers, then “Read again”.",
  "import.reading": "Reading the data…",
  "import.readingFiles": "Reading file {done} of {total}…",
  "import.remembered": "The columns are matched as in an earlier import.",
  "import.remove": "Remove “{name}”",
  "import.reread": "Read again",
  "import.rereadHint": "Some of what was chosen has not been read yet.",
  "import.ruleConfirmed": "Confirmed",
  "import.sheetRows": "{count, plural, one {# row} other {# rows}}",
  "import.sheetTable": "Table {number}",
  "import.sheetWhole": "The whole file",
  "import.sheetWhy.draft": "looks like a draft",
  "import.sheetWhy.hidden": "hidden",
  "import.sheetWhy.nothing": "no such table seen",
  "import.sheetWhy.otherYear": "of another year",
  "import.sheetsHint": "Tick the sheets to import.",
  "import.skip": "Skip",
  "import.skipped": "Skipped, not imported",
  "import.source": "Take data from",
  "import.sourceBook": "Sheets of this workbook",
  "import.sourcePasted": "Pasted text",
  "import.sourceSheets": "{count, plural, one {# sheet} other {# sheets}}",
  "import.sourceTables": "{count, plural, one {# table} other {# tables}}",
  "import.sources": "Chosen sources ({count})",
  "import.stage.cluster": "Its cluster",
  "import.stage.self": "The unit itself",
  "import.stage.verified": "The verifiers",
  "import.step.check": "Cells to mend",
  "import.step.columns": "Columns",
  "import.step.preview": "Preview",
  "import.step.questions": "Questions",
  "import.step.sheets": "Sheets",
  "import.step.source": "Source",
  "import.stepAt": "Step {number} of {count}: {name}",
  "import.steps": "Steps of the import",
  "import.stopped": "{count, plural, one {Stopped. # file was read.} other {Stopped. # files were read.}}",
  "import.tab.changed": "Changed {count}",
  "import.tab.left": "Left {count}",
  "import.tab.new": "New {count}",
  "import.tab.same": "Same {count}",
  "import.tickAll": "Tick all",
  "import.tickNone": "Untick all",
  "import.title": "Import data",
  "import.typeIn": "No list to read from? Type into the sheet:",
  "import.unclear.aboveMaximum":
    "{cell}: “{text}” is more than the maximum of {about}. Not imported; check the points.",
  "import.unclear.appliesUnknown":
    "{cell}: no kind and no unit is called “{text}”. This row was left out; write a kind or the code of a unit.",
  "import.unclear.claimBesidePoints":
    "{cell}: says “{text}”, but cell {about} has points for the same criterion. The points were imported; please check.",
  "import.unclear.clusterUnknown":
    "{cell}: no cluster is called “{text}”. The cell was not imported; write a code or name of a cluster.",
  "import.unclear.codeIsDate":
    "{cell}: Excel turned the criterion code into the date {text}. Left out; write the code as text.",
  "import.unclear.codeMade":
    "The source has no own code for {text} criteria; codes follow the numbering: {about}. Imported; check the codes.",
  "import.unclear.columnMissing": "The column {about} was not found. Say which column of the source it is.",
  "import.unclear.countDiffers": "{cell}: “{text}”, but the list with it has {about} units. Please check.",
  "import.unclear.criterionContradiction":
    "{cell}: “{text}” are different criteria. This row was left out; name one criterion.",
  "import.unclear.criterionSeveral":
    "{cell}: several criteria match “{text}”. Not imported; write the code of the criterion.",
  "import.unclear.criterionUnknown":
    "{cell}: no criterion is “{text}”. Not imported; write its code as in the table Tiêu chí.",
  "import.unclear.deadlineText":
    "{cell}: the deadline “{text}” is no particular day. Kept as text; write a day if there is one.",
  "import.unclear.draft":
    "Sheet “{text}” looks like a draft or a form and was not read. Choose it if it is to be imported.",
  "import.unclear.duplicate":
    "{cell}: the same as {about} with other content, or written twice. The later one was not imported; keep one row.",
  "import.unclear.errorValue": "{cell}: shows the error “{text}”. Not imported; mend the cell in the source.",
  "import.unclear.formula":
    "{cell}: the cell in the workbook calculates and was not overwritten. Change its formula if need be.",
  "import.unclear.hidden": "Sheet “{text}” is hidden and was not read. Choose it if it is to be imported.",
  "import.unclear.mergedFigure":
    "{cell}: the number “{text}” stands for several rows. Imported once, in the first; please check.",
  "import.unclear.mergedPoints":
    "{cell}: “{text}” stands in a cell merged over several criteria or units. Not imported; write the points cell by cell.",
  "import.unclear.nameTwice":
    "{cell}: “{text}” is in several units. Imported as several persons; please check.",
  "import.unclear.noHeader": "No row of column headers was found. Say which row it is.",
  "import.unclear.noValue":
    "{cell}: the formula has no result yet ({text}). Not imported; open the source in Excel, calculate and save it.",
  "import.unclear.noYear":
    "{cell}: the date “{text}” has no year and the workbook has no setting Nam. The cell was not imported.",
  "import.unclear.notApplicableClaim":
    "{cell}: the unit writes “{text}”. Left out; the office decides whether the criterion applies to the unit.",
  "import.unclear.notCount": "{cell}: “{text}” is no quantity. Not imported; write a number.",
  "import.unclear.notDay":
    "{cell}: “{text}” is no certain day. The cell was not imported; write day/month/year.",
  "import.unclear.notFromReturn":
    "{cell}: the column “{text}” is the office's own and was not taken from the return.",
  "import.unclear.notMark":
    "{cell}: “{text}” may be yes or no. The cell was not imported; write x or leave it blank.",
  "import.unclear.notMoney":
    "{cell}: it is not clear how much money “{text}” is. The cell was not imported; write the amount in đồng.",
  "import.unclear.notPoints": "{cell}: “{text}” is no number of points. Not imported; write a number.",
  "import.unclear.officerContradiction":
    "{cell}: the code and the name “{text}” are not of one person. Not imported; write the right code or name.",
  "import.unclear.officerNear":
    "{cell}: no officer is called “{text}”. The cell was not imported; choose the right person or add them to Cán bộ.",
  "import.unclear.officerSeveral":
    "{cell}: several officers are called “{text}”. The cell was not imported; write a code.",
  "import.unclear.otherYear":
    "Sheet “{text}” is of the year {about} and was not read. Choose it if it is to be imported.",
  "import.unclear.penaltyToConfirm":
    "{cell}: “{text}” is a penalty. This row was left out; confirm the way of scoring “{about}”.",
  "import.unclear.periodLocked": "{cell}: period {about} is locked. Not imported; unlock the period first.",
  "import.unclear.periodUnknown": "It is not clear which period this is (“{text}”). Choose the period.",
  "import.unclear.pointsDiffer":
    "{cell}: “{text}” differs from cell {about} for the same points. Neither was imported; write one value.",
  "import.unclear.pointsShared":
    "{cell}: “{text}” is shared by {about} conditions. These rows were left out; divide the points among the conditions.",
  "import.unclear.returnContradiction":
    "{cell}: this form was issued to {about}, but it says “{text}”. Left out; check the form.",
  "import.unclear.returnUnknown":
    "The code of the form “{text}” fits no period, criteria set or unit of this workbook. Read by its content.",
  "import.unclear.rowIncomplete": "{cell}: the row lacks {about}. Not imported.",
  "import.unclear.ruleToConfirm":
    "{cell}: “{text}” may be the way of scoring “{about}”. Imported as “thẩm định” for now; confirm the way of scoring.",
  "import.unclear.ruleUnknown":
    "{cell}: the way of scoring “{text}” is not understood. This row was left out; write it as in the columns Cách chấm and Mức điểm.",
  "import.unclear.selfWithoutEvidence":
    "{cell}: a self score of “{text}” without evidence. Left out; add the evidence.",
  "import.unclear.sessionUnknown":
    "It is not clear which study session the list is of (“{text}”). Choose the session.",
  "import.unclear.setUnknown": "It is not clear which criteria set this is (“{text}”). Choose the set.",
  "import.unclear.severalDays":
    "{cell}: “{text}” names several days. This deadline was left out; write one day.",
  "import.unclear.severalNamed":
    "{cell}: “{text}” names several where one is wanted. The cell was not imported; write one name.",
  "import.unclear.stageUnknown":
    "It is not clear whether the points in “{text}” are those of the unit, its cluster or the verifiers. Choose.",
  "import.unclear.sumDiffers":
    "{cell}: the source says “{text}” but the criteria add up to {about} points. Imported; check the points.",
  "import.unclear.thousands":
    "{cell}: “{text}” may be a thousand or one and a fraction. Not imported; write the points anew.",
  "import.unclear.unitContradiction":
    "{cell}: “{text}” points to different units. Not imported; name one unit.",
  "import.unclear.unitMissing": "It is not clear whose data “{text}” is. Choose the unit.",
  "import.unclear.unitNear": "{cell}: no unit is called “{text}”. Not imported; choose the right unit.",
  "import.unclear.unitSeveral": "{cell}: several units are called “{text}”. Not imported; write a code.",
  "import.unclear.unitUnknown":
    "{cell}: no unit is called “{text}”. Not imported; add the unit or mend the name.",
  "import.unclear.wordUnknown":
    "{cell}: “{text}” is none of the values of the column. The cell was not imported.",
  "import.unclearNear": "{sentence} Is it {near}?",
  "import.unmend": "Take back cell {cell}",
  "import.withoutHeader": "Read line by line; no header row is needed.",
  "import.written":
    "Written: {new, plural, one {# new row} other {# new rows}}, {changed, plural, one {# changed row} other {# changed rows}}. {left, plural, one {# place was left out.} other {# places were left out.}}",
};
