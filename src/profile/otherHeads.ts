import { fold } from "../text";

/** Right side of the head of a paper, and what stands below the issuing body. */
export interface Head {
  readonly title: string;
  /** "" for none. */
  readonly motto: string;
  readonly rule: string;
}

/** Bodies by what their names begin with, and the head of their papers. */
const HEADS: readonly (Head & { readonly begins: readonly string[] })[] = [
  {
    // Decree 30/2020, annex I.
    begins: ["Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND", "Sở", "Bộ"],
    title: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    rule: "",
  },
  {
    // Guide 36-HD/VPTW of 2018.
    begins: ["Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Quận ủy", "Đảng ủy", "Đảng bộ", "Chi bộ"],
    title: "ĐẢNG CỘNG SẢN VIỆT NAM",
    motto: "",
    rule: "*",
  },
];

/** Who acts for a body and stands before its name, folded. */
const ACTING = /^(?:ban thường vụ|btv|ban chấp hành|bch|thường trực|chủ tịch) /u;

/** The head of papers of the state and of the Party; undefined for a body of neither. */
export function otherHead(body: string): Head | undefined {
  const name = `${fold(body).replace(ACTING, "")} `;
  return HEADS.find(({ begins }) => begins.some((word) => name.startsWith(`${fold(word)} `)));
}
