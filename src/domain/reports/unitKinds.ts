import type { Snapshot } from "../model";
import { fold } from "../../text";

/** The kinds of some units, folded, each once: first those of KhoiKetNghia in its order. */
export function kindsOf({ units, settings }: Snapshot, codes: readonly string[]): string[] {
  const wanted = new Set(codes);
  const kinds = new Set(units.filter(({ code }) => wanted.has(code)).map(({ kind }) => fold(kind ?? "")));
  kinds.delete("");
  const order = settings.assignment.partnerKinds;
  const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...kinds].sort((a, b) => place(a) - place(b));
}
