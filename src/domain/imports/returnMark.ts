import { formatDate, parseDate } from "../../text";
import type { Grid } from "./grid";

/** The hidden defined name in which a form of ours says whose it is. */
export const RETURN_MARK = "_thi_dua_phieu";
const VERSION = "1";

/** What a form of ours says of itself: codes, and the day it was issued. */
export interface ReturnMark {
  readonly period: string;
  readonly set: string;
  /** Who fills it in: one unit, or a cluster for all of its units. */
  readonly whose: { readonly kind: "unit" | "cluster"; readonly code: string };
  /** Excel serial day. */
  readonly issued: number;
}

/** As the defined name holds it, at most a few dozen characters: `1|Q2|Đoàn|cluster|C1|01/06/2024`. */
export function writeReturnMark({ period, set, whose, issued }: ReturnMark): string {
  return [VERSION, period, set, whose.kind, whose.code, formatDate(issued)].map(escapedPart).join("|");
}

/** @returns undefined where there is no mark, its text where it is none that we wrote */
export function readReturnMark({ marks }: Pick<Grid, "marks">): ReturnMark | string | undefined {
  const text = marks[RETURN_MARK];
  if (text === undefined) return undefined;
  const [version, period = "", set = "", kind, code = "", day = ""] = text.split("|").map(plainPart);
  const issued = parseDate(day);
  if (version !== VERSION || (kind !== "unit" && kind !== "cluster") || issued === undefined) return text;
  return { period, set, whose: { kind, code }, issued };
}

function escapedPart(part: string): string {
  return part.replaceAll("%", "%25").replaceAll("|", "%7C");
}

function plainPart(part: string): string {
  return part.replaceAll("%7C", "|").replaceAll("%25", "%");
}
