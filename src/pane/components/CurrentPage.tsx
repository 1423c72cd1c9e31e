import { createElement, type ReactElement } from "react";
import type { Reading } from "../../session";
import type { PaneActions } from "../actions";
import { areas, pageAt } from "../pages";
import type { PageId, ViewAt } from "../pages/views";
import type { Pane } from "../pane";

export interface CurrentPageProps<Id extends PageId> {
  readonly view: ViewAt<Id>;
  readonly reading: Reading | undefined;
  readonly actions: PaneActions;
  readonly pane: Pane;
}

/** The page that the person is on. */
export function CurrentPage<Id extends PageId>(props: CurrentPageProps<Id>): ReactElement {
  return createElement(pageAt(props.view.at).component, { ...props, areas });
}
