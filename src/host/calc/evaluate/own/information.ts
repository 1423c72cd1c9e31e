import { cellsAt, Stop } from "../arguments";
import { first, isError, toBoolean, toNumber } from "../coerce";
import { scalar, scalarOfAny, whole, type Definition } from "../definition";
import { CellError, Grid, Lambda, NA, Reference, VALUE, type Scalar } from "../values";

const ERROR_TYPES: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
};

function is(name: string, test: (value: Scalar) => boolean): Definition {
  return scalarOfAny(name, [1, 1], (value = null) => test(value));
}

/** ISEVEN, ISODD: of a boolean and of a word there is none. */
function parity(name: string, odd: boolean): Definition {
  return scalar(name, [1, 1], (value = null) => {
    const number = typeof value === "boolean" ? VALUE : toNumber(value);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === Number(odd);
  });
}

export const information: readonly Definition[] = [
  is("ISBLANK", (value) => value === null),
  is("ISNUMBER", (value) => typeof value === "number"),
  is("ISTEXT", (value) => typeof value === "string"),
  is("ISNONTEXT", (value) => typeof value !== "string"),
  is("ISLOGICAL", (value) => typeof value === "boolean"),
  is("ISERROR", isError),
  is("ISERR", (value) => isError(value) && value !== NA),
  is("ISNA", (value) => value === NA),
  parity("ISEVEN", false),
  parity("ISODD", true),
  whole("ISREF", [1, 1], ([value]) => value instanceof Reference),
  whole("ISFORMULA", [1, 1], (args, { formula }) => {
    const { place } = cellsAt(args, 0);
    return formula(place.sheet, place.top, place.left) !== undefined;
  }),
  whole("NA", [0, 0], () => NA),
  whole("TRUE", [0, 0], () => true),
  whole("FALSE", [0, 0], () => false),
  scalar("NOT", [1, 1], (value = null) => {
    const condition = toBoolean(value);
    return isError(condition) ? condition : !condition;
  }),
  scalar("N", [1, 1], (value = null) => {
    if (typeof value === "boolean") return Number(value);
    return typeof value === "number" ? value : 0;
  }),
  scalar("T", [1, 1], (value = null) => (typeof value === "string" ? value : "")),
  whole("TYPE", [1, 1], ([value]) => {
    if (value instanceof Grid && value.rows * value.columns > 1) return 64;
    if (value instanceof Lambda) return 128;
    const one = first(value);
    if (typeof one === "string") return 2;
    if (typeof one === "boolean") return 4;
    return one instanceof CellError ? 16 : 1;
  }),
  scalarOfAny("ERROR.TYPE", [1, 1], (value = null) =>
    isError(value) ? (ERROR_TYPES[value.word] ?? NA) : NA,
  ),
  whole("SHEET", [0, 1], (args, { sheet, sheetNumber }) =>
    sheetNumber(args.length === 0 ? sheet : cellsAt(args, 0).place.sheet),
  ),
  // A link in a formula shows its text; where it leads is a matter of the cell, not of its value.
  whole("HYPERLINK", [1, 2], ([link, shown]) => {
    const target = first(link);
    if (isError(target)) throw new Stop(target);
    return first(shown === undefined ? link : shown) ?? 0;
  }),
];
