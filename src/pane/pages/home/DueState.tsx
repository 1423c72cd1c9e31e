import type { ReactElement } from "react";
import { SOON, type YearFacts } from "../../../domain/year";
import type { Reading } from "../../../session";
import { dueWords, findingAddress } from "../../../sheets/plan";
import { LineList } from "../../components/LineList";
import { useText } from "../../components/context";
import type { Pane } from "../../pane";
import { Section } from "./Section";

/** The first page shows the first ones. */
const SHOWN = 3;

interface DueStateProps {
  readonly facts: YearFacts;
  readonly reading: Reading;
  readonly pane: Pane;
}

/** What is overdue or due soon, the first of it with the way to its cell. */
export function DueState({
  facts: { due },
  reading: { snapshot, raw },
  pane,
}: DueStateProps): ReactElement | null {
  const text = useText();
  if (due.length === 0) return null;
  const late = due.filter((item) => item.late > 0).length;
  return (
    <Section title={text("due.title")}>
      <LineList
        lines={[
          ...due.slice(0, SHOWN).map((item) => {
            const { day, task, who, about, state } = dueWords(item, snapshot, text);
            const address = findingAddress(item.source, raw);
            return {
              text: [`${day}: ${task}`, about].filter((part) => part !== "").join(" – "),
              detail: [who, state].filter((part) => part !== "").join(" · "),
              badge: item.late > 0 ? { text: text("home.due.late"), color: "danger" as const } : undefined,
              toWorkbook: address !== undefined,
              onOpen: () => (address === undefined ? pane.open({ at: "due" }) : pane.goTo({ address })),
            };
          }),
          {
            text: text("home.due.all", { late, soon: due.length - late, days: SOON }),
            onOpen: () => pane.open({ at: "due" }),
          },
        ]}
      />
    </Section>
  );
}
