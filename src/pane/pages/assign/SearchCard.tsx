import { Card } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useText } from "../../components/context";
import { Progress } from "../../components/Progress";
import type { Searching } from "./useAssign";

export interface SearchCardProps {
  readonly searching: Searching;
  readonly onStop: () => void;
}

/** How the search is going; stopping takes the best plan so far. */
export function SearchCard({ searching: { stage, share, best }, onStop }: SearchCardProps): ReactElement {
  const text = useText();
  return (
    <Card>
      <Progress
        label={text(`assign.stage.${stage}`)}
        share={share}
        {...(best !== undefined && {
          detail: text("assign.bestSoFar", { cost: best }),
          stop: text("assign.takeBest"),
        })}
        onStop={onStop}
      />
    </Card>
  );
}
