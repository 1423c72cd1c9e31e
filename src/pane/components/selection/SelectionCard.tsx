import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ClipboardTextLtrRegular, PeopleTeamRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Reading } from "../../../session";
import { understandRow, type SelectedCell } from "../../../sheets/selected";
import type { Pane } from "../../pane";
import { useText } from "../context";
import { boardSteps } from "../results/steps";
import { useScored } from "../results/useScored";
import { standingWords, subjectOf, twinnedWith } from "./subject";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface SelectionCardProps {
  readonly selected: SelectedCell;
  readonly reading: Reading;
  readonly pane: Pane;
}

/** What the selected cell of the workbook is about, and the ways on from there. */
export function SelectionCard({ selected, reading, pane }: SelectionCardProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const named = understandRow(selected, reading.snapshot);
  // A criterion has neither points nor a rank of its own.
  const subject = named?.kind === "criterion" ? undefined : named;
  const { scored } = useScored(subject ? reading : undefined, boardSteps);
  if (!subject) return null;
  const board = scored?.value;
  const twinned =
    board && subject.kind === "unit" ? twinnedWith(board, reading.raw, subject.code) : undefined;
  const open = (show: "why" | "evidence"): void => {
    if (board) pane.open({ at: "scores", wanted: { subject: subjectOf(board, subject), show } });
  };
  const address = twinned?.address;
  return (
    <Card size="small" role="region" aria-label={text("selection.title")}>
      <Text>
        {text("selection.title")}: <b>{subject.name}</b>
      </Text>
      {board && <Caption1>{standingWords(board, subject, text)}</Caption1>}
      {twinned && <Caption1>{text("selection.twinnedWith", { names: twinned.names.join(", ") })}</Caption1>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          disabled={!board}
          onClick={() => open("why")}
        >
          {text("pane.why")}
        </Button>
        {subject.kind === "unit" && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ClipboardTextLtrRegular />}
            disabled={!board}
            onClick={() => open("evidence")}
          >
            {text("scores.evidence")}
          </Button>
        )}
        {address !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            icon={<PeopleTeamRegular />}
            onClick={() => pane.goTo({ address })}
          >
            {text("selection.twinning")}
          </Button>
        )}
      </div>
    </Card>
  );
}
