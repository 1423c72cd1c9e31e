import { Button, makeStyles } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { clusterScores } from "../../../contract";
import type { AwardFacts, YearKnown } from "../../../domain/year";
import type { Reading } from "../../../session";
import { awardReason, awardScopeWords } from "../../../sheets/plan";
import { LineList, type Line } from "../../components/LineList";
import { useText } from "../../components/context";
import type { Pane } from "../../pane";
import { Section } from "./Section";
import { sheetWay, follow } from "../../ways";

const useStyles = makeStyles({ compute: { alignSelf: "flex-start" } });

interface ResultsStateProps {
  readonly known: YearKnown;
  readonly pane: Pane;
  /** The next step computes already. */
  readonly isNext: boolean;
}

/** When the results were written last and by whom, and whether they still hold. */
export function ResultsState({
  known: { last, facts },
  pane,
  isNext,
}: ResultsStateProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  // Before there is anything to compute, the checklist says so.
  if (!facts.scores || (facts.counts.evidence === 0 && !last)) return null;
  const line = (): Line[] => {
    if (last === undefined) return [];
    if (last === null) return [{ text: text("results.never"), onOpen: pane.compute }];
    const isOld = last.old !== undefined && last.old !== "locked";
    return [
      {
        text: text("results.asOf", { time: last.time, person: last.person }),
        detail: last.old && text(`results.old.${last.old}`),
        badge: isOld ? { text: text("results.old"), color: "warning" } : undefined,
        toWorkbook: true,
        onOpen: () => pane.goTo({ sheet: clusterScores.sheet }),
      },
    ];
  };
  return (
    <Section title={text("pane.tabResults")}>
      <LineList lines={line()} />
      {!isNext && (
        <Button className={styles.compute} icon={<CalculatorRegular />} onClick={() => pane.compute()}>
          {text("pane.compute")}
        </Button>
      )}
    </Section>
  );
}

/** More awards than these are looked at with their scores. */
const SHOWN = 10;

interface AwardsStateProps extends Omit<ResultsStateProps, "isNext"> {
  readonly reading: Reading;
}

/** Who has each award by the input as it is now, or why nobody has it yet. */
export function AwardsState({
  known: { facts, worked },
  reading,
  pane,
}: AwardsStateProps): ReactElement | null {
  const text = useText();
  const { counts } = facts;
  if (!facts.scores || counts.criteria === 0 || counts.evidence === 0) return null;
  if (counts.awards === 0)
    return (
      <Section title={text("pane.awards")}>
        <LineList
          lines={[
            {
              text: text("home.awards.none"),
              toWorkbook: true,
              onOpen: () => follow(sheetWay("awards", reading), pane),
            },
          ]}
        />
      </Section>
    );
  const more = counts.awards - SHOWN;
  const lineOf = ({ award, standing, rows }: AwardFacts): Line => {
    const scope = awardScopeWords(reading.board(), award, text);
    const [first] = rows;
    const names = rows.flatMap(({ name }) => (name === "" ? [] : [name])).join("; ");
    const why = standing === "decided" || !first ? undefined : awardReason(first, text);
    return {
      text: names === "" ? award.name : `${award.name}: ${names}`,
      detail: [why, scope].filter((part) => part !== undefined && part !== "").join(" · ") || undefined,
      badge: standing === "decide" ? { text: text("pane.openDecisions"), color: "warning" } : undefined,
      onOpen: () => pane.compute(),
    };
  };
  return (
    <Section title={text("pane.awards")} note={text("home.awards.now")} isLooking={!worked}>
      {worked && (
        <LineList
          lines={[
            ...worked.awards.slice(0, SHOWN).map(lineOf),
            ...(more > 0
              ? [{ text: text("home.awards.more", { count: more }), onOpen: () => pane.compute() }]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
