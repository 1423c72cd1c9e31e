import { Button, Caption1, Card } from "@fluentui/react-components";
import { StopRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "../../components/context";
import type { Searching } from "./useAssign";
import { Progress } from "../../components/Progress";

export interface SearchCardProps {
  readonly searching: Searching;
  readonly onStop: () => void;
}

/** How the search is going; stopping takes the best plan so far. */
export function SearchCard({ searching: { stage, share, best }, onStop }: SearchCardProps): ReactElement {
  const text = useText();
  return (
    <Card aria-live="polite">
      <Progress label={text(`assign.stage.${stage}`)} share={share} />
      {best !== undefined && <Caption1>{text("assign.bestSoFar", { cost: best })}</Caption1>}
      <Button icon={<StopRegular />} onClick={onStop}>
        {text(best === undefined ? "pane.cancel" : "assign.takeBest")}
      </Button>
    </Card>
  );
}
