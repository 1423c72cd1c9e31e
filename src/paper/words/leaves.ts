import type { Criterion } from "../../domain/model";

/** "1.2", "3": numbers that the printed criteria have; "Đ01" is the workbook's own. */
const PRINTED = /^\d+(?:\.\d+)*\.?$/u;

/** A leaf as papers name it: by its title, with its number where the printed criteria have it. */
export function leafTitle({ code, text }: Pick<Criterion, "code" | "text">): string {
  return PRINTED.test(code) ? `${code.replace(/\.$/u, "")}. ${text}` : text;
}
