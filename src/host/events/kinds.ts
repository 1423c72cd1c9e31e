/** Numbers of events in Office.js. */
export const EVENTS = {
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  sheetNameChanged: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

export type EventName = keyof typeof EVENTS;

/** Those that the library listens to without a word to the workbook. */
export const UNASKED: ReadonlySet<EventName> = new Set(["bindingSelectionChanged", "bindingDataChanged"]);

/** Whom events of all sheets and tables are for. */
export const EVERYTHING = "Workbook";

/** What the library calls messages that are events. */
export const EVENT_CATEGORY = 65536;
