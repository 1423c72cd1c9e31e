import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Certainty, CertaintyProgress } from "../../../domain/certainty";
import type { Scoreboard } from "../../../domain/scoring";
import { certainExactly } from "../../../session";
import { useText } from "../context";
import { Progress } from "../Progress";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

export interface ExactCertaintyProps {
  readonly board: Scoreboard;
  readonly onKnown: (certainty: readonly Certainty[]) => void;
}

/** Works out on request what a run only bounded, shows how far it is, and can be stopped. */
export function ExactCertainty({ board, onKnown }: ExactCertaintyProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [progress, setProgress] = useState<CertaintyProgress>();
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const start = (): void => {
    const stop = new AbortController();
    stopping.current = stop;
    certainExactly(board, { signal: stop.signal, onStep: setProgress })
      .then(onKnown)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      })
      .finally(() => setProgress(undefined));
  };
  if (progress === undefined)
    return (
      <div className={styles.root}>
        <Caption1>{text("pane.certainNote")}</Caption1>
        <Button size="small" onClick={start}>
          {text("pane.certainExactly")}
        </Button>
      </div>
    );
  const { award, count, done, total } = progress;
  return (
    <Progress
      label={text("pane.certainRunning", { award: award.name, count, done, total })}
      share={total === 0 ? 1 : done / total}
      onStop={() => stopping.current?.abort()}
    />
  );
}
