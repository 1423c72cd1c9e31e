import type { ReactElement } from "react";
import type { Reading } from "../../session";
import { lackOf, type Basis } from "../lacking";
import type { Pane } from "../pane";
import { Lacking } from "./Lacking";
import { PageFrame } from "./PageFrame";

export interface NeedingProps {
  /** Of the page. */
  readonly title: string;
  /** Rows that the page can do nothing without. */
  readonly needs: readonly Basis[];
  readonly reading: Reading | undefined;
  readonly pane: Pane;
  readonly children: ReactElement;
}

/** A page that rests on rows of the workbook; while there are none, it says so and leads to where they are entered. */
export function Needing({ title, needs, reading, pane, children }: NeedingProps): ReactElement {
  const lack = reading && lackOf(reading, needs);
  if (!reading || lack === undefined) return children;
  return (
    <PageFrame title={title} pane={pane} message={undefined}>
      <Lacking lack={lack} reading={reading} pane={pane} />
    </PageFrame>
  );
}
