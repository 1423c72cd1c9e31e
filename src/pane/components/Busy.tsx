import { Button, Card, ProgressBar, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BusyWith } from "../state";
import { useText } from "./context";

const TEXTS = {
  reading: "pane.reading",
  computing: "pane.computing",
  writing: "pane.writing",
  creating: "pane.creating",
  locking: "pane.locking",
} as const;

export interface BusyProps {
  readonly with: BusyWith;
  /** 0–1; undefined while the length is unknown. */
  readonly progress?: number | undefined;
  readonly onCancel?: (() => void) | undefined;
}

export function Busy({ with: kind, progress, onCancel }: BusyProps): ReactElement {
  const text = useText();
  return (
    <Card aria-live="polite">
      <Text>{text(TEXTS[kind])}</Text>
      <ProgressBar {...(progress !== undefined && { value: progress })} />
      {onCancel && <Button onClick={onCancel}>{text("pane.cancel")}</Button>}
    </Card>
  );
}
