import type { FluentIcon } from "@fluentui/react-icons";
import type { ComponentType } from "react";
import type { Key } from "../../i18n";
import type { Reading } from "../../session";
import type { PaneActions } from "../actions";
import type { Pane } from "../pane";
import type { AreaId } from "./areas";
import type { View } from "./views";

/** A way to a page from its area. */
export interface PageEntry {
  readonly area: AreaId;
  /** Smaller numbers stand higher in the area. */
  readonly place: number;
  readonly title: Key;
  /** What is done there, in a line. */
  readonly about: Key;
  readonly icon: FluentIcon;
  readonly opens: View;
}

/**
 * A page of the pane. `Carried` is what it shows and cannot ask for itself: whoever opens the page hands it over. A page
 * is a folder beside this file, what it carries in `views.ts`, and a line in the list in `index.ts`.
 */
export interface Page<Carried = unknown> {
  readonly component: ComponentType<PageProps<Carried>>;
  /** It says what the selected cell of the workbook is about. */
  readonly followsSelection?: true;
  /** How it is reached from its area; without entries only other pages lead to it. */
  readonly entries?: readonly PageEntry[];
  /** The page that it belongs to, and that one goes back to; without one its area says so, else it is the first page. */
  readonly parent?: View;
}

/** An area with the way in and its pages, from above. */
export interface AreaLinks {
  readonly id: AreaId;
  /** Its only page, else the list of its pages. */
  readonly door: View;
  readonly entries: readonly PageEntry[];
}

export interface PageProps<Carried = unknown> {
  readonly view: Carried;
  /** The workbook as it was read last; undefined until it could be read. */
  readonly reading: Reading | undefined;
  readonly actions: PaneActions;
  readonly pane: Pane;
  /** All areas that have pages. */
  readonly areas: readonly AreaLinks[];
}
