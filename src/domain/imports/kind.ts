import type { InputTableId } from "../../contract";
import type { ImportContext } from "./context";
import type { Field, Layout } from "./header";
import type { SheetReading } from "./reading";
import type { SourceSheet } from "./sourceSheet";

/** What kinds of data are called at the command line and in layouts that are remembered. */
export type ImportWord =
  | "don-vi"
  | "can-bo"
  | "cum"
  | "ket-nghia"
  | "tieu-chi"
  | "bang-diem"
  | "minh-chung"
  | "diem-danh"
  | "hoat-dong";

/** A kind of data that can be imported. */
export interface ImportKind {
  /** As people call it at the command line. */
  readonly word: ImportWord;
  /** The tables that it writes, the one it is about first. */
  readonly tables: readonly InputTableId[];
  /** What columns of a source may hold; what an organisation calls them besides is in its profile. */
  readonly fields: readonly Field[];
  /** Reads one sheet; what is unclear is left out and said. */
  read(sheet: SourceSheet, context: ImportContext, layout: Layout): SheetReading;
}
