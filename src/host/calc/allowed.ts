/** How the arguments of a function are handed to Univer, so that nothing but plain numbers is left to its judgement. */
export type Handing =
  /** Each a number; arrays one by one. */
  | "numbers"
  /** All numbers of the arguments in one list, as SUM takes them. */
  | "list"
  /** The first a list, then numbers. */
  | "listFirst"
  /** Arrays of numbers as they are. */
  | "arrays";

/**
 * The functions that Univer 0.25.1 computes as Excel does; `test/host/calc/differential.test.ts` compares them case by
 * case. What is neither here nor among the host's own functions is refused: its cell keeps the value it had.
 */
export const ALLOWED: Readonly<Record<string, Handing>> = {
  ROUND: "numbers",
  ROUNDUP: "numbers",
  ROUNDDOWN: "numbers",
  MROUND: "numbers",
  INT: "numbers",
  TRUNC: "numbers",
  MOD: "numbers",
  QUOTIENT: "numbers",
  ABS: "numbers",
  SIGN: "numbers",
  SQRT: "numbers",
  EXP: "numbers",
  LN: "numbers",
  LOG: "numbers",
  LOG10: "numbers",
  PI: "numbers",
  CEILING: "numbers",
  FLOOR: "numbers",
  "CEILING.MATH": "numbers",
  "FLOOR.MATH": "numbers",
  EVEN: "numbers",
  ODD: "numbers",
  FACT: "numbers",
  COMBIN: "numbers",
  SIN: "numbers",
  COS: "numbers",
  TAN: "numbers",
  ATAN2: "numbers",
  RADIANS: "numbers",
  DEGREES: "numbers",
  ROMAN: "numbers",
  YEARFRAC: "numbers",
  RAND: "numbers",
  RANDBETWEEN: "numbers",
  GCD: "list",
  LCM: "list",
  PRODUCT: "list",
  SUMSQ: "list",
  MEDIAN: "list",
  MODE: "list",
  "MODE.SNGL": "list",
  STDEV: "list",
  "STDEV.S": "list",
  "STDEV.P": "list",
  STDEVP: "list",
  VAR: "list",
  "VAR.S": "list",
  "VAR.P": "list",
  VARP: "list",
  GEOMEAN: "list",
  HARMEAN: "list",
  PERCENTILE: "listFirst",
  "PERCENTILE.INC": "listFirst",
  "PERCENTILE.EXC": "listFirst",
  QUARTILE: "listFirst",
  "QUARTILE.INC": "listFirst",
  "QUARTILE.EXC": "listFirst",
  PERCENTRANK: "listFirst",
  TRIMMEAN: "listFirst",
  FREQUENCY: "arrays",
  CORREL: "arrays",
  MMULT: "arrays",
};

/** Functions whose result changes by itself; their cells are calculated every time. */
export const VOLATILE: ReadonlySet<string> = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "OFFSET",
  "INDIRECT",
]);
