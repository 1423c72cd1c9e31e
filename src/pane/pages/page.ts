import type { FluentIcon } from "@fluentui/react-icons";
import type { ComponentType } from "react";
import type { Key } from "../../i18n";
import type { PaneActions } from "../actions";
import type { Pane } from "../usePane";
import type { View } from "./views";

/** The sections of the menu on the first page, from above, with their titles. */
export const SECTIONS = {
  data: "import.section",
  assignment: "assign.section",
  followUp: "documents.section",
} as const satisfies Readonly<Record<string, Key>>;

export type SectionId = keyof typeof SECTIONS;

/** A way to a page from the menu on the first page. */
export interface MenuEntry {
  readonly section: SectionId;
  /** Smaller numbers stand higher in the section. */
  readonly place: number;
  readonly title: Key;
  readonly icon: FluentIcon;
  readonly opens: View;
}

/** A section of the menu with its entries, from above. */
export interface MenuSection {
  readonly title: Key;
  readonly entries: readonly MenuEntry[];
}

/**
 * A page of the pane. `Carried` is what it shows and cannot ask for itself: whoever opens the page hands it over. A page
 * is a folder beside this file, what it carries in `views.ts`, and a line in the list in `index.ts`.
 */
export interface Page<Carried = unknown> {
  readonly component: ComponentType<PageProps<Carried>>;
  /** How it is reached from the first page; without entries only other pages lead to it. */
  readonly entries?: readonly MenuEntry[];
}

export interface PageProps<Carried = unknown> {
  readonly view: Carried;
  readonly actions: PaneActions;
  readonly pane: Pane;
  readonly menu: readonly MenuSection[];
}
