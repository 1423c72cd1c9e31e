import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { SettingKey } from "../../../contract";
import type { Certainty } from "../../../domain/certainty";
import type { AwardResult } from "../../../domain/awards";
import type { Results } from "../../../domain/results";
import type { Scoreboard } from "../../../domain/scoring";
import { awardScopeWords, type Review, type Subject } from "../../../sheets/plan";
import { useText } from "../context";
import { AwardCard } from "./AwardCard";
import type { Deciding } from "./deciding";
import { ExactCertainty } from "./ExactCertainty";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

export interface AwardsProps {
  readonly board: Scoreboard;
  readonly results: Results;
  readonly review: Review;
  /** Absent where nothing can be decided any more. */
  readonly deciding?: Deciding | undefined;
  readonly onExplain: (subject: Subject) => void;
  /** Asks for the setting that an award waits for. */
  readonly onAsk: (setting: SettingKey) => void;
}

/** Who receives what, with the reason and how safe it is; what a person still has to decide can be decided here. */
export function Awards({
  board,
  results,
  review,
  deciding,
  onExplain,
  onAsk,
}: AwardsProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const [known, setKnown] = useState<{ board: Scoreboard; certainty: readonly Certainty[] }>();
  // What was worked out holds for the scores that it was worked out from.
  const certainty = known?.board === board ? known.certainty : review.certainty;
  if (results.awards.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2">{text("pane.awards")}</Subtitle2>
      <ul className={styles.list}>
        {byAward(results.awards).map(({ award, rows }) => (
          <AwardCard
            key={award.code}
            award={award}
            rows={rows}
            certainty={certainty.find((entry) => entry.award.code === award.code)}
            scope={awardScopeWords(board, award, text)}
            deciding={deciding}
            onAsk={onAsk}
            onExplain={() => onExplain({ set: award.set, period: award.period, code: award.name })}
          />
        ))}
      </ul>
      {certainty.some(({ exactness }) => exactness === "bounded") && (
        <ExactCertainty board={board} onKnown={(exact) => setKnown({ board, certainty: exact })} />
      )}
      <Caption1>
        {text("pane.budget", { decided: results.budget.decided, planned: results.budget.planned })}
      </Caption1>
    </section>
  );
}

/** The rows of each award, in the order of the first of each. */
function byAward(results: readonly AwardResult[]): { award: AwardResult["award"]; rows: AwardResult[] }[] {
  const found = new Map<string, { award: AwardResult["award"]; rows: AwardResult[] }>();
  for (const row of results) {
    const same = found.get(row.award.code);
    if (same) same.rows.push(row);
    else found.set(row.award.code, { award: row.award, rows: [row] });
  }
  return [...found.values()];
}
