/** What the page offers to open, samples and an empty workbook; `?book=` of its address names one of them, the first when it names none. */
export const BOOKS = [
  "tho-xuan",
  "binh-phuoc",
  "khoi-dan-chinh-dang",
  "thanh-hoa",
  "giong-rieng",
  "empty",
] as const;

/** Where the server has a workbook that the address names, with or without the ending. */
export function fileOf(book: string): string {
  return book.includes(".") ? book : `${book}.xlsx`;
}
