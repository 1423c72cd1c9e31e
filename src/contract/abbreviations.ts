/**
 * How offices abbreviate words of headers, in small letters without tones and marks: `SL` is Số lượng, `Số VB` Số văn bản. A closed
 * list, without what means several things: TT is thứ tự and trạng thái, CV chức vụ and công văn, GT giá trị and giới tính.
 */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map([
  ["cb", ["cán bộ"]],
  ["ct", ["chỉ tiêu"]],
  ["dk", ["điều kiện"]],
  ["dv", ["đơn vị", "đoàn viên"]],
  ["gc", ["ghi chú"]],
  ["kq", ["kết quả"]],
  ["lk", ["liên kết"]],
  ["link", ["liên kết"]],
  ["mc", ["minh chứng"]],
  ["nd", ["nội dung"]],
  ["sl", ["số lượng"]],
  ["tc", ["tiêu chí", "tự chấm"]],
  ["td", ["thẩm định"]],
  ["vb", ["văn bản"]],
]);
