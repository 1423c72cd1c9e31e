import type { InputTableId } from "../../contract";
import type { ImportContext } from "./context";
import type { Field, Layout } from "./header";
import type { SheetReading } from "./reading";
import type { SourceSheet } from "./sourceSheet";

/** A kind of data that can be imported. */
export interface ImportKind {
  /** As people call it at the command line. */
  readonly word: string;
  /** The tables that it writes, the one it is about first. */
  readonly tables: readonly InputTableId[];
  /** What columns of a source may hold. */
  readonly fields: readonly Field[];
  /** Reads one sheet; what is unclear is left out and said. */
  read(sheet: SourceSheet, context: ImportContext, layout: Layout): SheetReading;
}
