import { Card } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Progress as Done } from "../state";
import { useText } from "./context";
import { Progress } from "./Progress";

export interface WorkCardProps {
  /** What is being done. */
  readonly title: string;
  readonly progress: Done | undefined;
  /** Absent for what cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

/** What the pane is doing, in phases that are counted. */
export function WorkCard({ title, progress, onCancel }: WorkCardProps): ReactElement {
  const text = useText();
  return (
    <Card>
      <Progress
        label={title}
        {...(progress && {
          detail: text(`phase.${progress.phase}`, { done: progress.done, total: progress.total }),
          share: progress.total === 0 ? 1 : progress.done / progress.total,
        })}
        onStop={onCancel}
      />
    </Card>
  );
}
