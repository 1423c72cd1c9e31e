import { HostError } from "../errors";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, 0-based, all ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A1:C3`, `B2`, `A:C` or `1:3`, with or without `$`. */
export function formatArea({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === MAX_COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** The address with its sheet, quoted when it needs to be: `'Điểm cụm'!A1`. */
export function formatAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${formatArea(area)}`;
}

/** Splits `'Điểm cụm'!A1:B2` into sheet and cells. */
export function splitAddress(address: string): { sheet?: string; cells: string } {
  const { quoted, plain, cells } =
    /^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!(?<cells>.+)$/u.exec(address)?.groups ?? {};
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || cells === undefined ? { cells: address } : { sheet, cells };
}

/** @throws HostError InvalidArgument for anything that is not an address */
export function parseArea(text: string): Area {
  const cells = text.replaceAll("$", "");
  const match = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/u.exec(cells);
  if (match) {
    const [, c1 = "", r1, c2 = c1, r2 = r1] = match;
    return checked(Number(r1) - 1, columnNumber(c1), Number(r2) - 1, columnNumber(c2), text);
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/u.exec(cells);
  if (columns) {
    const [, first = "", last = ""] = columns;
    return checked(0, columnNumber(first), MAX_ROWS - 1, columnNumber(last), text);
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/u.exec(cells);
  if (rows) return checked(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1, text);
  throw new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: "${text}" is no address.`,
  );
}

function checked(r1: number, c1: number, r2: number, c2: number, text: string): Area {
  const area = {
    top: Math.min(r1, r2),
    left: Math.min(c1, c2),
    bottom: Math.max(r1, r2),
    right: Math.max(c1, c2),
  };
  if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
    throw new HostError(
      "InvalidArgument",
      `The argument is invalid or missing or has an incorrect format: "${text}" lies outside the sheet.`,
    );
  }
  return area;
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

/** Whether an area is whole columns. */
export function isWholeColumns({ top, bottom }: Area): boolean {
  return top === 0 && bottom === MAX_ROWS - 1;
}

/** Whether an area is whole rows. */
export function isWholeRows({ left, right }: Area): boolean {
  return left === 0 && right === MAX_COLUMNS - 1;
}

/** Whether all of an area lies within another. */
export function sameArea(area: Area | undefined, other: Area | undefined): boolean {
  return (
    area === other || (area !== undefined && other !== undefined && formatArea(area) === formatArea(other))
  );
}

export function isWithin(area: Area, whole: Area): boolean {
  const shared = intersect(area, whole);
  return (
    shared !== undefined &&
    shared.top === area.top &&
    shared.left === area.left &&
    shared.bottom === area.bottom &&
    shared.right === area.right
  );
}

export function eachCell(
  { top, left, bottom, right }: Area,
  visit: (row: number, column: number) => void,
): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) visit(row, column);
}
