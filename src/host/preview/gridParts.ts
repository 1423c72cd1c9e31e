import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { SimpleAction } from "./actions";
import type { GridClipboard } from "./clipboard";
import type { GridDesk } from "./desk";
import type { Standing } from "./selection";

/** What the parts of the page around the cells share. */
export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  /** The element that the grid fills. */
  readonly container: HTMLElement;
  readonly desk: GridDesk;
  readonly clipboard: GridClipboard;
  readonly standing: () => Standing;
  /** Whether what the library tells of now comes of the workbook being sent to it, and not from a person. */
  readonly isSending: () => boolean;
  /** Does what needs nothing more to be said. @param where other cells or another sheet than the person stands in */
  ask(name: SimpleAction, where?: Partial<Standing>): void;
}
