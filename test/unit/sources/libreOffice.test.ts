import { writeXlsx } from "hucre";
import { convert, hasLibreOffice } from "../../libreOffice";
import { read } from "./files";

/** 10/06/2024. */
const DAY = 45_453;

(hasLibreOffice ? test : test.skip).each(["xls", "xlsx"])(
  "a workbook that LibreOffice saved as .%s is the one that it opened",
  async (ending) => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Biểu số 1",
          rows: [
            [null, "KẾT QUẢ QUÝ II NĂM 2024"],
            [],
            [null, "TT", "Đơn vị", "Ngày", "Giờ", "Tỷ lệ", "Đạt", "Tổng"],
            [null, "01", "Xã Ngọc Liên\nthôn 2", new Date(Date.UTC(2024, 5, 10)), 0.25, 0.5, true, 12.5],
          ],
          cells: new Map([
            ["3,4", { value: 0.25, style: { numFmt: "hh:mm" } }],
            ["3,5", { value: 0.5, style: { numFmt: "0%" } }],
            ["3,7", { value: 12.5, formula: "25/2", formulaResult: 12.5 }],
            ["3,8", { value: "", formula: '""', formulaResult: "" }],
            ["3,9", { value: "#REF!", formula: "#REF!", formulaResult: "#REF!" }],
          ]),
          merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 7 }],
        },
        { name: "Ẩn", rows: [["a"]], hidden: true },
      ],
      namedRanges: [{ name: "ThiDua_MauBieu", range: '"bao-cao ""quý"""' }],
    });
    const [[, saved] = []] = await convert(bytes, ending);
    const grids = await read(`a.${ending}`, saved ?? new Uint8Array());
    const rest = { file: `a.${ending}`, marks: { thidua_maubieu: 'bao-cao "quý"' } };
    expect(grids).toEqual([
      {
        ...rest,
        sheet: "Biểu số 1",
        hidden: false,
        cells: [
          ["", "KẾT QUẢ QUÝ II NĂM 2024"],
          [],
          ["", "TT", "Đơn vị", "Ngày", "Giờ", "Tỷ lệ", "Đạt", "Tổng"],
          ["", "01", "Xã Ngọc Liên\nthôn 2", { day: DAY }, 0.25, 0.5, true, 12.5, "", "#REF!"],
        ],
        merged: [{ top: 0, left: 1, bottom: 0, right: 7 }],
      },
      { ...rest, sheet: "Ẩn", hidden: true, cells: [["a"]], merged: [] },
    ]);
  },
);
