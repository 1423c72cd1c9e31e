import { createElement, Suspense, type ReactElement, type RefObject } from "react";
import type { Reading } from "../../session";
import type { PaneActions } from "../actions";
import { areas, pageAt } from "../pages";
import type { PageId, ViewAt } from "../pages/views";
import type { Pane } from "../pane";
import { useKeptFocus } from "./useKeptFocus";
import { Waiting } from "./Waiting";

export interface CurrentPageProps<Id extends PageId> {
  readonly view: ViewAt<Id>;
  readonly reading: Reading | undefined;
  readonly actions: PaneActions;
  readonly pane: Pane;
  /** Where the page stands. */
  readonly main: RefObject<HTMLElement | null>;
}

/** The page that the person is on. */
export function CurrentPage<Id extends PageId>({ main, ...props }: CurrentPageProps<Id>): ReactElement {
  return (
    <Suspense fallback={<Waiting />}>
      {createElement(pageAt(props.view.at).component, { ...props, areas })}
      <KeptFocus main={main} page={props.view} />
    </Suspense>
  );
}

interface KeptFocusProps {
  readonly main: RefObject<HTMLElement | null>;
  readonly page: object;
}

/** Stands behind the page, so that it is at work as soon as the page is there. */
function KeptFocus({ main, page }: KeptFocusProps): null {
  useKeptFocus(main, page);
  return null;
}
