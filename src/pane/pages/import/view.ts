import type { ImportWord } from "../../../domain/imports";

export interface ImportView {
  /** The kind of data to begin with; the first one where it does not matter. */
  readonly kind?: ImportWord;
}
