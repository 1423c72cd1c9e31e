import type { ReactElement } from "react";
import type { YearKnown } from "../../../domain/year";
import type { Reading } from "../../../session";
import { LineList } from "../../components/LineList";
import { useText } from "../../components/context";
import type { Pane } from "../../pane";
import { missingWords, periodWords } from "./periodLines";
import { Section } from "./Section";

interface PeriodsStateProps {
  readonly known: YearKnown;
  readonly reading: Reading;
  readonly pane: Pane;
}

/** Which period is on and until when, and what is in of each. */
export function PeriodsState({ known, pane }: PeriodsStateProps): ReactElement | null {
  const text = useText();
  const periods = periodWords(known, text);
  if (periods.length === 0) return null;
  return (
    <Section title={text("pane.periods")}>
      <LineList
        lines={periods.map(({ code, isCurrent, ...words }) => ({
          ...words,
          badge: isCurrent ? { text: text("home.current"), color: "brand" } : undefined,
          onOpen: () => pane.open({ at: "periods", period: code }),
        }))}
      />
    </Section>
  );
}

/** What is missing of the periods that have begun, with whom. */
export function MissingState({
  known: { facts, worked },
  reading,
  pane,
}: PeriodsStateProps): ReactElement | null {
  const text = useText();
  const begun = facts.periods.filter(({ state, phase }) => state === "open" && phase !== "ahead");
  if (begun.length === 0 || facts.counts.criteria === 0 || facts.counts.units === 0) return null;
  const board = reading.board();
  const nameOf = (cluster: string): string => board.cluster(cluster)?.name ?? cluster;
  const missing = worked?.missing.filter(({ period }) =>
    begun.some((known) => known.period.code === period.code),
  );
  // A period without any evidence has no list of what is missing: its line above says so.
  const isAnyIn = begun.some(({ rows }) => rows > 0);
  return (
    <Section title={text("home.missing")} isLooking={!missing}>
      {missing && missing.length > 0 && (
        <LineList
          lines={missing.map((facts) => ({
            ...missingWords(facts, nameOf, text),
            onOpen: () => pane.open({ at: "documents" }),
          }))}
        />
      )}
      {missing?.length === 0 && (
        <LineList
          lines={[
            {
              text: text(isAnyIn ? "home.missing.none" : "home.missing.nothingIn"),
              onOpen: () => pane.open(isAnyIn ? { at: "documents" } : { at: "import", kind: "minh-chung" }),
            },
          ]}
        />
      )}
    </Section>
  );
}
