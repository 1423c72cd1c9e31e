import type { help as vi } from "../vi/help";

/** The same in English. */
export const help: Readonly<Record<keyof typeof vi, string>> = {
  "help.assignments.1":
    "Fill units and officers, and where there are any: coordinates, least and most, the pairs there are.",
  "help.assignments.2":
    "What must be, must not be, is preferred or better avoided stands on the sheet Ràng buộc, with its reason.",
  "help.assignments.3":
    "Open a proposal: each row says why, and what another choice would cost. It is proven best by the office's own weights.",
  "help.assignments.4":
    "Keep, forbid or swap rows, or try other weights and compare. What cannot be done says which rules contradict each other.",
  "help.assignments.5": "Accept rows one by one or “{all}”; only accepted rows are written.",
  "help.assignments.6": "Annexes in A4 are made among the papers.",
  "help.awards.1":
    "The sheet Giải thưởng has a row for each award: to whom, by which indicator, how many, how much, from whom.",
  "help.awards.2": "Choose “{compute}”. Each award says who receives it, or why it is open.",
  "help.awards.3":
    "A tie is never decided by the order of rows: choose in the pane and give the reason, which goes into the log.",
  "help.awards.4":
    "A condition in words is ticked with x for those who meet it, in the pane or on the sheet of results.",
  "help.awards.5": "Certainty says whether a winner can still lose, and which evidence would change it.",
  "help.awards.6":
    "When all is clear, “{papers}” makes proposals, decisions, minutes, certificates and lists to sign.",
  "help.entry.1":
    "Choose “{open}”: Excel, Word and CSV files, whole folders, other sheets of the workbook, or what was copied.",
  "help.entry.2":
    "Say which sheet and which column is what; the next file of the same form is known already. Unclear names are asked, never guessed.",
  "help.entry.3": "See every row before and after. Rows that are left out are listed with the reason.",
  "help.entry.4": "“{forms}” makes forms for the clusters to fill in; a folder of them comes back in one go.",
  "help.entry.5":
    "“{data}” lists what is to be mended; “{goTo}” leads to the cell. A cell that cannot be read is never counted as 0.",
  "help.entry.6": "Imported the wrong thing? “{undo}” takes it back in one step.",
  "help.found": "{count, plural, one {# entry} other {# entries}}",
  "help.functions": "Functions",
  "help.inBrowser": "Open the short help outside the pane",
  "help.kind.choice": "one of the words",
  "help.kind.code": "code of the row, unique",
  "help.kind.date": "day",
  "help.kind.flag": "x or blank",
  "help.kind.list": "texts, separated by ;",
  "help.kind.money": "money (đồng)",
  "help.kind.number": "number",
  "help.kind.paragraphs": "paragraphs, a line each",
  "help.kind.ref": "code",
  "help.kind.refs": "codes, separated by ;",
  "help.kind.share": "share in percent",
  "help.kind.text": "text",
  "help.kind.whole": "whole number",
  "help.locking.1":
    "On the page “{page}” choose a period that is over and “{lock}”, look at what is left, and confirm. Its figures are kept as they are at that moment.",
  "help.locking.2":
    "From then on every changed cell of the period is said, and the result does not follow it.",
  "help.locking.3":
    "When all evidence is verified choose “{publish}”. Rows that are not are listed one by one.",
  "help.locking.4": "To change something choose “{unlock}” and give a reason; it goes into the log.",
  "help.locking.5": "“{verify}” holds log, seals and results against each other.",
  "help.lookUp": "Look up",
  "help.nothingFound": "Nothing found. Try fewer words.",
  "help.papers.1": "Open “{documents}” and choose the paper, the period and the set.",
  "help.papers.2":
    "It becomes an A4 sheet and a Word file in document form. What the office adds is kept the next time.",
  "help.papers.3":
    "Number, day and signers come from the sheets Sổ văn bản and Thẩm quyền ký; the next number is proposed.",
  "help.papers.4": "While anything is open the paper is a draft. What is signed is never overwritten.",
  "help.papers.5":
    "“{papers}” makes everything for an occasion: index, preview by page, all Word files in one archive.",
  "help.picture.assignments": "The four kinds of assignments",
  "help.picture.awards": "Results before they are written",
  "help.picture.entry": "Where the data come from",
  "help.picture.papers": "One paper at a time, or all of an occasion",
  "help.picture.scoring": "Why the selected row has its score",
  "help.picture.start": "The pane of a workbook without tables",
  "help.picture.trouble": "The input tables, and below what is to be mended",
  "help.printing.1":
    "Papers made in the pane are set up for A4 with margins, page breaks and repeated headings: File, Print.",
  "help.printing.2":
    "Wide tables lie on landscape pages of their own; the preview says how many pages there are.",
  "help.printing.3": "Certificates are printed on blanks, or merged in Word from the list.",
  "help.printing.4": "Change words in the Word file, or on the sheet: they are kept the next time.",
  "help.printing.5":
    "Before the workbook goes to somebody without the add-in, put values in the place of functions in “{functions}”.",
  "help.ref.asked": "The office has to decide.",
  "help.ref.blank": "blank is “{word}”",
  "help.ref.findings": "Problems and how to mend them",
  "help.ref.findings.about": "Everything that can be found, each with its mend",
  "help.ref.functions": "Functions in cells",
  "help.ref.functions.about": "Every function, its parameters and what they mean",
  "help.ref.initial": "At first: {value}",
  "help.ref.kept": "yours, kept the next time",
  "help.ref.keys": "Keyboard shortcuts",
  "help.ref.keys.about": "While you are on the sheet; Excel must know shortcuts of add-ins",
  "help.ref.refersTo": "code on the sheet {sheets}",
  "help.ref.required": "required",
  "help.ref.results": "Sheets of results",
  "help.ref.results.about": "The sheets that the add-in writes, and the columns that keep your words",
  "help.ref.settingKey": "Key {key} on the sheet {sheet}.",
  "help.ref.settings": "Settings",
  "help.ref.settings.about": "Every row of the sheet Thiết lập and what may be written there",
  "help.ref.sheets": "Sheets and columns to fill in",
  "help.ref.sheets.about": "What each sheet is for and what goes into each column",
  "help.ref.values": "Values: {values}",
  "help.ref.writtenWhole": "The add-in writes the whole table at each computation or proposal.",
  "help.scoring.1": "Choose “{compute}”. It only computes and shows; nothing is written yet.",
  "help.scoring.2":
    "Look at the results, “{charts}” and “{explain}”. What the office has not decided is asked on the spot.",
  "help.scoring.3":
    "Choose “{write}”: the sheets of scores, awards, missing evidence and checks are written, and the log has a line more.",
  "help.scoring.4":
    "To know why, select the row of a unit or cluster, right-click, choose “{menu}” and “{why}”.",
  "help.scoring.5": "Notes in columns marked ✎ and columns of your own follow their row in later runs.",
  "help.scoring.6": "For a cell that always has the latest score use “{formulas}”.",
  "help.search": "Search the help",
  "help.searchHere": "Search this list",
  "help.sheets": "Sheets",
  "help.start.1":
    "Open the pane. In a workbook without tables choose “{empty}”, or open a sample workbook to look around.",
  "help.start.2": "Read the first sheet, Hướng dẫn: what goes where, in which order.",
  "help.start.3":
    "Fill the sheet Thiết lập first: name of the office, year, criteria sets. What no plan settles is the office's to decide; it is asked for when it is needed.",
  "help.start.4":
    "Fill units, clusters, periods and criteria. Codes are texts and connect the tables; where a cell has a list, choose from it.",
  "help.start.5":
    "Look at the first page of the pane: how the year stands, what is missing, what comes next.",
  "help.start.6": "At the end of the year “{newYear}” makes the next workbook; the old one stays.",
  "help.step.compute": "Choose “Compute scores and awards”, look at what will be written, then write.",
  "help.step.create": "Open the pane from the Home tab and create empty tables, or load the sample.",
  "help.step.decide":
    "Where there is a tie or a missing setting the add-in does not choose: decide and compute again.",
  "help.step.fill":
    "Fill the tables as sheet Hướng dẫn says. What is wrong shows in the pane, with how to mend it.",
  "help.title": "Emulation – help",
  "help.together.1":
    "Keep the workbook on OneDrive or SharePoint with AutoSave on; everybody sees the others' work.",
  "help.together.2": "Give your name on the first page of the pane, so that the log says who did what.",
  "help.together.3":
    "When somebody has just changed the input, writing stops and says so; old results are never written over new input.",
  "help.together.4":
    "Each write is done whole or not at all. Cells that others have changed stay and are named.",
  "help.together.5": "People without the add-in type and read as usual.",
  "help.topic.assignments": "Assignments",
  "help.topic.assignments.about": "Twinning, officers in charge, working groups, visits",
  "help.topic.awards": "Awards",
  "help.topic.awards.about": "Who receives what, how certain it is, and ties",
  "help.topic.entry": "Entering data",
  "help.topic.entry.about":
    "Lists, score sheets and evidence from the files of others, and mending what is wrong",
  "help.topic.locking": "Locking a period",
  "help.topic.locking.about": "Freeze the figures of a period, publish them, open it again",
  "help.topic.papers": "Papers",
  "help.topic.papers.about": "Reports, plans, decisions, certificates: on sheets and as Word files",
  "help.topic.printing": "Printing",
  "help.topic.printing.about": "Print papers and send the workbook",
  "help.topic.scoring": "Scoring",
  "help.topic.scoring.about": "Compute, see, write, and understand why",
  "help.topic.start": "Getting started",
  "help.topic.start.about": "From an empty workbook to the first scores",
  "help.topic.together": "Working together",
  "help.topic.together.about": "Several people in one workbook, and nobody's work is lost",
  "help.topic.trouble": "When something is wrong",
  "help.topic.trouble.about": "Problems in the data, a broken write, #NAME? in cells, getting help",
  "help.topics": "What do you want to do?",
  "help.trouble.1":
    "Open “{data}”: every problem says how to mend it; “{goTo}” leads to the cell, and many are mended with one click.",
  "help.trouble.2": "The last write was not what you wanted, or broke off: “{undo}”.",
  "help.trouble.3":
    "Cells show #NAME? because the workbook was opened without the add-in: enter the formulas again in “{functions}”.",
  "help.trouble.4":
    "The pane says that Excel waits: a cell is being edited. Press Enter or Escape on the sheet.",
  "help.trouble.5":
    "For a workbook of an older version use “{upgrade}”: it adds what is missing and changes nothing else.",
  "help.trouble.6": "To get help open “{support}”, copy and send it; no content of any cell is in it.",
  "help.whereDone": "It is done here",
  "privacy.intro": "The add-in has no service behind it, no account and no analytics.",
  "privacy.machine": "What is kept on this machine",
  "privacy.machine.columns": "Which column is what in forms that were imported: headers only, no data.",
  "privacy.machine.nothing": "Nothing else. Clearing the site data of Excel removes it.",
  "privacy.machine.preferences": "Language, light or dark, and the name that you gave for the log.",
  "privacy.network": "What leaves the machine",
  "privacy.network.excel":
    "How Excel itself saves a workbook (OneDrive, co-authoring) is a matter of the office's Office settings.",
  "privacy.network.nothing":
    "There is no other request: no cell, no name, no score and no paper leaves this machine. The page's own policy refuses every other address.",
  "privacy.network.office": "Office.js is loaded from Microsoft, as for every Office add-in.",
  "privacy.network.own": "The add-in's own files are loaded from the server that the office has chosen.",
  "privacy.read": "What is read",
  "privacy.read.files":
    "Files that you choose for an import; they are read on this machine and uploaded nowhere.",
  "privacy.read.functions": "Formulas in cells, when you look for cells with the add-in's functions.",
  "privacy.read.selection": "The selected row, only when you ask about it.",
  "privacy.read.tables":
    "The input tables of the open workbook, and sheets of results when they are written.",
  "privacy.workbook": "What is written into the workbook",
  "privacy.workbook.log":
    "The sheet {log}: who did what and when, by the name that you give on the first page; without one there is none.",
  "privacy.workbook.parts":
    "Hidden XML parts of the file: the last write, so that it can be taken back, and papers as they were made. They go with the file when you send it.",
  "privacy.workbook.seals": "The hidden sheet {seals}: the figures of a period as they were locked.",
  "privacy.workbook.sheets":
    "Sheets of results and papers, only after you have seen them and chosen to write.",
  "support.byHand": "Calculated by hand",
  "support.codes": "Codes of problems (for whoever helps)",
  "support.contract": "Version of the workbook's form",
  "support.copied": "It is on the clipboard. Paste it into a message.",
  "support.copy": "Copy",
  "support.excel": "Build of Excel",
  "support.findings": "Problems",
  "support.intro":
    "Send what stands below to whoever helps. It has versions and counts only: no content of cells, no name of a person, an office or a file.",
  "support.language": "Language",
  "support.namespace": "Prefix of functions",
  "support.no": "no",
  "support.none": "none",
  "support.notCopied": "It could not be copied. Select the list below and press Ctrl+C.",
  "support.platform": "Platform",
  "support.platform.default": "not known",
  "support.platform.mac": "Excel for Mac",
  "support.platform.web": "Excel on the web",
  "support.platform.windows": "Excel for Windows",
  "support.readOnly": "Read-only",
  "support.unread": "could not be read yet",
  "support.version": "Version of the add-in",
  "support.workbook": "Workbook",
  "support.workbookVersion": "Form of the open workbook",
  "support.yes": "yes",
};
