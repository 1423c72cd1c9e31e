import { Button, Caption1, Card, ProgressBar, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Progress } from "../state";
import { useText } from "./context";

export interface WorkCardProps {
  /** What is being done. */
  readonly title: string;
  readonly progress: Progress | undefined;
  /** Absent for what cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

/** What is being done, what it is at and how far, and the way to stop it. */
export function WorkCard({ title, progress, onCancel }: WorkCardProps): ReactElement {
  const text = useText();
  return (
    <Card>
      <Text role="status" aria-live="polite">
        {title}
      </Text>
      {progress && (
        <Caption1>{text(`phase.${progress.phase}`, { done: progress.done, total: progress.total })}</Caption1>
      )}
      <ProgressBar
        aria-label={title}
        {...(progress && { value: progress.total === 0 ? 1 : progress.done / progress.total })}
      />
      {onCancel && <Button onClick={onCancel}>{text("pane.cancel")}</Button>}
    </Card>
  );
}
