import type { ReactElement } from "react";
import type { Busy } from "../state";
import { useText } from "./context";
import { WorkCard } from "./WorkCard";

/** What the pane is doing, how far it is, and the way to stop it. */
export function BusyCard({ busy }: { readonly busy: Busy }): ReactElement {
  const text = useText();
  return <WorkCard title={text(`pane.${busy.with}`)} progress={busy.progress} onCancel={busy.cancel} />;
}
