import type { CellError } from "./values";

/** Ends a function with an error; whoever runs functions turns it into the value. */
export class Stop extends Error {
  constructor(readonly value: CellError) {
    super(value.word);
  }
}
