import { createElement, type ReactElement } from "react";
import type { PaneActions } from "../actions";
import { menu, pageAt } from "../pages";
import type { PageId, ViewAt } from "../pages/views";
import type { Pane } from "../usePane";

export interface CurrentPageProps<Id extends PageId> {
  readonly view: ViewAt<Id>;
  readonly actions: PaneActions;
  readonly pane: Pane;
}

/** The page that the person is on. */
export function CurrentPage<Id extends PageId>({ view, actions, pane }: CurrentPageProps<Id>): ReactElement {
  return createElement(pageAt(view.at).component, { view, actions, pane, menu });
}
