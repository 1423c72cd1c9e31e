import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { ClipboardTextLtrRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import type { RawTables } from "../../../sheets/read";
import type { Target } from "../../actions";
import { useText } from "../../components/context";
import { GoToCell } from "../../components/GoToCell";
import type { SetAndPeriod } from "../../components/results/ViewPicker";
import { EvidenceList } from "./EvidenceList";
import type { Ranked, ScoreLine } from "./lines";
import { placeOf } from "./places";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface LineDetailsProps {
  readonly ranked: Ranked;
  readonly line: ScoreLine;
  readonly board: Scoreboard;
  readonly view: SetAndPeriod;
  readonly raw: RawTables;
  /** Its evidence is shown at once. */
  readonly hasEvidence: boolean;
  /** What the change is since. */
  readonly changeHead: string;
  readonly onWhy: (code: string) => void;
  readonly onShow: (target: Target) => void;
}

/** What a line of the score table rests on: out of how much, how complete, why, and its rows in the workbook. */
export function LineDetails(props: LineDetailsProps): ReactElement {
  const { ranked, line, board, view, raw, changeHead, onWhy, onShow } = props;
  const styles = useStyles();
  const text = useText();
  const [hasEvidence, setHasEvidence] = useState(props.hasEvidence);
  const { score, maximum, percent, coverage, complete, change } = line;
  return (
    <div className={styles.root}>
      {score !== undefined && maximum !== undefined && percent !== undefined && (
        <Caption1>{text("scores.percentLine", { score, maximum, percent })}</Caption1>
      )}
      {coverage !== undefined && (
        <>
          <Caption1>
            {text("scores.coverageLine", { complete: complete.numerator, all: complete.denominator })}
          </Caption1>
          <ProgressBar
            value={complete.numerator}
            max={complete.denominator}
            thickness="large"
            aria-label={text("scores.coverage")}
          />
        </>
      )}
      {change !== undefined && <Caption1>{text("scores.changeLine", { what: changeHead, change })}</Caption1>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          onClick={() => onWhy(line.code)}
        >
          {text("pane.why")}
        </Button>
        {ranked === "units" && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ClipboardTextLtrRegular />}
            aria-expanded={hasEvidence}
            onClick={() => setHasEvidence(!hasEvidence)}
          >
            {text(hasEvidence ? "scores.evidenceHide" : "scores.evidence")}
          </Button>
        )}
        <GoToCell address={placeOf(board, raw, ranked, line.code)} onShow={onShow} />
      </div>
      {hasEvidence && <EvidenceList board={board} view={view} unit={line.code} raw={raw} onShow={onShow} />}
    </div>
  );
}
