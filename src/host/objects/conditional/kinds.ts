/** Kinds of conditional formats as the API names them, with their types in files (ECMA-376 part 1, 18.18.12). */
export const KINDS = {
  Custom: ["expression"],
  DataBar: ["dataBar"],
  ColorScale: ["colorScale"],
  IconSet: ["iconSet"],
  TopBottom: ["top10"],
  PresetCriteria: [
    "containsBlanks",
    "notContainsBlanks",
    "containsErrors",
    "notContainsErrors",
    "timePeriod",
    "aboveAverage",
    "uniqueValues",
    "duplicateValues",
  ],
  ContainsText: ["containsText", "notContainsText", "beginsWith", "endsWith"],
  CellValue: ["cellIs"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Kind = keyof typeof KINDS;

export function kindOf(fileType: string): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((kind) => (KINDS[kind] as readonly string[]).includes(fileType));
}

/** Comparisons of a cell's value. */
export const COMPARISONS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

/** Comparisons of a cell's text: type and operator in the file, and the formula that says the same of a cell. */
export const TEXTS: Readonly<
  Record<
    string,
    { readonly type: string; readonly operator: string; formula(text: string, cell: string): string }
  >
> = {
  Contains: {
    type: "containsText",
    operator: "containsText",
    formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  NotContains: {
    type: "notContainsText",
    operator: "notContains",
    formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  BeginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  EndsWith: {
    type: "endsWith",
    operator: "endsWith",
    formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

interface Preset {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** The formula that says the same of a cell; undefined for those that look at all cells. */
  formula?(cell: string): string;
}

function period(timePeriod: string, formula: (cell: string) => string): Preset {
  return { type: "timePeriod", attributes: { timePeriod }, formula };
}

function average(attributes: Readonly<Record<string, number>> = {}): Preset {
  return { type: "aboveAverage", attributes };
}

/** Conditions that are ready to use. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  Blanks: { type: "containsBlanks", formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { type: "notContainsBlanks", formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { type: "containsErrors", formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { type: "notContainsErrors", formula: (cell) => `NOT(ISERROR(${cell}))` },
  Yesterday: period("yesterday", (cell) => `FLOOR(${cell},1)=TODAY()-1`),
  Today: period("today", (cell) => `FLOOR(${cell},1)=TODAY()`),
  Tomorrow: period("tomorrow", (cell) => `FLOOR(${cell},1)=TODAY()+1`),
  LastSevenDays: period("last7Days", (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`),
  LastWeek: period(
    "lastWeek",
    (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ),
  ThisWeek: period(
    "thisWeek",
    (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  ),
  NextWeek: period(
    "nextWeek",
    (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  ),
  LastMonth: period(
    "lastMonth",
    (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`,
  ),
  ThisMonth: period("thisMonth", (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`),
  NextMonth: period(
    "nextMonth",
    (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`,
  ),
  AboveAverage: average(),
  BelowAverage: average({ aboveAverage: 0 }),
  EqualOrAboveAverage: average({ equalAverage: 1 }),
  EqualOrBelowAverage: average({ aboveAverage: 0, equalAverage: 1 }),
  OneStdDevAboveAverage: average({ stdDev: 1 }),
  OneStdDevBelowAverage: average({ aboveAverage: 0, stdDev: 1 }),
  TwoStdDevAboveAverage: average({ stdDev: 2 }),
  TwoStdDevBelowAverage: average({ aboveAverage: 0, stdDev: 2 }),
  ThreeStdDevAboveAverage: average({ stdDev: 3 }),
  ThreeStdDevBelowAverage: average({ aboveAverage: 0, stdDev: 3 }),
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
};

/** Sets of icons, with the names of files; the last three came with Excel 2010. */
export const ICON_SETS = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
  ThreeStars: "3Stars",
  ThreeTriangles: "3Triangles",
  FiveBoxes: "5Boxes",
} as const;
export type IconSet = keyof typeof ICON_SETS;
