import type { Key } from "../../i18n";

/** A sentence of the dictionaries: what holds, or what cannot be told. */
export interface Statement {
  readonly key: Key;
  readonly params?: Readonly<Record<string, string | number>>;
}
