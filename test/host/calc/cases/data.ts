/**
 * The cells the cases look at, by column from row 1. `null` is blank; a text with `=` in front is a formula (that is
 * how an error or an empty text gets into a cell).
 */
export const DATA: Readonly<Record<string, readonly (string | number | boolean | null)[]>> = {
  // Everything a column of points can hold: numbers, a number as text, a blank, booleans, a text.
  A: [5, "'3", null, true, -2, 5, 7.5, "abc", 0, 10],
  // Vietnamese and wildcards.
  B: ["Đoàn xã", "đoàn Xã", "nguyễn thị ÁNH", "cụm 1", "Cụm 2", null, "a*b", "a?b", "~x", "đạt"],
  // Errors among numbers.
  C: [1, "=NA()", 2, "=1/0", 3],
  // Days: 1 January 2024 is 45292; a Saturday, a leap day, ends of months, an hour.
  D: [45292, 45297, 45351, 45382, 45412, 45657, 45292.75, "'2024-05-01"],
  // Clusters and their points; one blank text by formula.
  E: ["C1", "C2", "C1", "C3", "C2", "C1", null, "c1", "C10", '=""'],
  F: [8, 9.5, 7, 8, 10, 6, null, 3, 1, 4],
  // A lookup table.
  G: [0, 5, 7, 9],
  H: ["Yếu", "Trung bình", "Khá", "Tốt"],
  // The same across.
  I: ["k", "a", "b", "c"],
  J: ["x", 1, 2, 3],
  // Codes as text, with doubles.
  K: ["'01", "'02", "'1", "'01", "X01", "x01"],
  L: [1, 2, 3, 4, 5, 6],
  // Falling.
  M: [9, 7, 5, 0],
  // Booleans.
  N: [true, false, true, true],
  // Plain numbers.
  O: [2.5, -2.5, 1.45, 1234.567, -7, 0.1, 1e15],
};

/** The column the formulas of the cases stand in. */
export const FORMULAS = "Z";
