import { memory } from "../contract";
import { WriteRefused } from "../office/write";
import { isHeaderless } from "../sheets/read";
import type { Reading } from "./reading";

/**
 * Nothing that rests on locked periods is written while the table that keeps them cannot be read: they would count as open.
 * @throws WriteRefused
 */
export function refuseUnreadSeals({ raw: { seals } }: Reading): void {
  if (seals && isHeaderless(seals)) throw new WriteRefused("headerless", seals.sheet, memory.seals.table);
}
