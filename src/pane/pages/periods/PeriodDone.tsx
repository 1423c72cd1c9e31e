import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Period } from "../../../domain/model";
import type { PeriodActKind } from "../../../session";
import { useText } from "../../components/context";
import type { Pane } from "../../pane";
import type { View } from "../views";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PeriodDoneProps {
  readonly act: PeriodActKind;
  readonly period: Period;
  readonly pane: Pane;
}

/** What was done to a period, and what comes next. */
export function PeriodDone({ act, period: { code }, pane }: PeriodDoneProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const next = {
    lock: { label: text("periods.publish.begin"), view: { at: "periods", period: code, act: "publish" } },
    publish: { label: text("papers.title"), view: { at: "papers" } },
    unlock: { label: text("area.data"), view: { at: "data" } },
  } as const satisfies Record<PeriodActKind, { label: string; view: View }>;
  return (
    <>
      <Body1>{text(`periods.${act}.next`)}</Body1>
      <div className={styles.ways}>
        <Button appearance="primary" onClick={() => pane.open(next[act].view)}>
          {next[act].label}
        </Button>
        <Button onClick={() => pane.open({ at: "home" })}>{text("pane.home")}</Button>
      </div>
    </>
  );
}
