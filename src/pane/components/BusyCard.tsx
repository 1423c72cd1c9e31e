import { Button, Card } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Busy } from "../state";
import { useText } from "./context";
import { Progress } from "./Progress";

/** What the pane is doing, how far it is, and the way to stop it. */
export function BusyCard({ busy }: { readonly busy: Busy }): ReactElement {
  const text = useText();
  return (
    <Card aria-live="polite">
      <Progress label={text(`pane.${busy.with}`)} share={busy.progress} />
      {busy.cancel && <Button onClick={busy.cancel}>{text("pane.cancel")}</Button>}
    </Card>
  );
}
