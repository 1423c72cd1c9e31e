import type { Due } from "../../../commands";
import type { DueItem } from "../../../domain/programmes";
import type { Translate } from "../../../i18n";
import { dueWords, type DueWords } from "../../../sheets/plan";
import { compareVietnamese } from "../../../text";

export const ORDERS = ["byDay", "byPerson"] as const;

export type Order = (typeof ORDERS)[number];

/** Something due with its words, in the order to be read: as found (by day), or person by person. */
export function inOrder(
  { items, reading }: Due,
  order: Order,
  translate: Translate,
): { readonly item: DueItem; readonly words: DueWords }[] {
  const listed = items.map((item) => ({ item, words: dueWords(item, reading.snapshot, translate) }));
  if (order === "byDay") return listed;
  // What nobody is named for comes last; items of one person keep the order of their days.
  return listed.sort(
    (a, b) =>
      Number(a.words.who === "") - Number(b.words.who === "") || compareVietnamese(a.words.who, b.words.who),
  );
}
