import type { DueItem } from "../../domain/programmes";
import type { Snapshot } from "../../domain/model";
import { settingRows } from "../../contract";
import { formatDate } from "../../text";
import { settingName, type Translate } from "../../i18n";
import { inputTables } from "../../domain/tables";

/** A due item in words. */
export interface DueWords {
  /** dd/MM/yyyy. */
  readonly day: string;
  readonly task: string;
  readonly who: string;
  readonly about: string;
  /** "quá hạn 5 ngày", "" while there is time. */
  readonly state: string;
  /** Sheet and row that it comes from. */
  readonly source: string;
}

/** @param name what a code is called; absent = the name that its table has */
export function dueWords(
  item: DueItem,
  { units, clusters, officers }: Snapshot,
  translate: Translate,
  name = (code: string): string =>
    [...officers, ...units, ...clusters].find((entry) => entry.code === code)?.name ?? code,
): DueWords {
  const sheet = inputTables.find(({ table }) => table === item.source.table)?.sheet ?? item.source.table;
  return {
    day: formatDate(item.day),
    task: translate(`due.${item.kind}`),
    who: name(item.who),
    about: name(item.about),
    state: item.late > 0 ? translate("due.late", { days: item.late }) : "",
    source: `${sheet} · ${item.source.table === settingRows.table ? settingName(item.source.key, translate) : item.source.key}`,
  };
}
