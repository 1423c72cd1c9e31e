/**
 * Version of the workbook's form that this program writes. It stands in `ThietLap`, Khóa `PhienBan`: in a cell like any other, so
 * that it survives whoever opens the workbook with whatever program; a workbook that does not say it is of version 1.
 */
export const CURRENT_VERSION = 3;
