import { Button, Caption1, Card, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, DismissRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { kindOf, namesOf } from "../../../domain/assignment";
import type { AssignmentKind, AssignmentWeights, Constraint, Snapshot } from "../../../domain/model";
import { parseDate, parseDecimal, toDate } from "../../../text";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
  },
  // Without it an input is as wide as twenty letters, wherever it stands.
  input: { minWidth: 0 },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
});

export interface WhatIfPanelProps {
  readonly kind: AssignmentKind;
  readonly snapshot: Snapshot;
  readonly weights: Partial<AssignmentWeights>;
  readonly tried: readonly Constraint[];
  /** Excel serial day from which the plan holds. */
  readonly day: number;
  readonly onAsk: (weights: Partial<AssignmentWeights>, day: number) => void;
  readonly onForget: (constraint: Constraint) => void;
}

/** What if: other weights, another day, and what was locked, forbidden or swapped so far. */
export function WhatIfPanel({
  kind,
  snapshot,
  weights,
  tried,
  day,
  onAsk,
  onForget,
}: WhatIfPanelProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState<Partial<Record<keyof AssignmentWeights, string>>>({});
  const [date, setDate] = useState(toDate(day).toISOString().slice(0, 10));
  const names = namesOf(snapshot);
  const asked = kindOf(kind).weights;
  const inWorkbook = snapshot.settings.assignment.weights;
  const shown = (name: keyof AssignmentWeights): string =>
    typed[name] ?? String(weights[name] ?? inWorkbook[name]).replace(".", ",");
  const read = (name: keyof AssignmentWeights): number | undefined => {
    const value = parseDecimal(shown(name));
    return value === undefined || value < 0 ? undefined : value;
  };
  const invalid = asked.filter((name) => read(name) === undefined);
  const wanted = parseDate(date);
  const changed = Object.fromEntries(
    asked.flatMap((name) => (read(name) === inWorkbook[name] ? [] : [[name, read(name)]])),
  ) as Partial<AssignmentWeights>;
  return (
    <Card>
      {tried.length > 0 && (
        <ul className={styles.list}>
          {tried.map((constraint, index) => (
            <li key={index} className={styles.item}>
              <Caption1>
                {text(`assign.tried.${constraint.kind}`, {
                  left: names[constraint.a] ?? constraint.a,
                  right: names[constraint.b] ?? constraint.b,
                })}
              </Caption1>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={text("assign.forget")}
                onClick={() => onForget(constraint)}
              />
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{text("assign.whatIf")}</summary>
        <div className={styles.grid}>
          {asked.map((name) => (
            <Field
              key={name}
              size="small"
              label={text(`weight.${name}`)}
              {...(invalid.includes(name) && { validationMessage: text("assign.notWeight") })}
            >
              <Input
                className={styles.input}
                size="small"
                inputMode="decimal"
                value={shown(name)}
                onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
              />
            </Field>
          ))}
          <Field size="small" label={text("assign.from")}>
            <Input
              className={styles.input}
              size="small"
              type="date"
              value={date}
              onChange={(_, { value }) => setDate(value)}
            />
          </Field>
        </div>
        <Button
          size="small"
          icon={<ArrowSyncRegular />}
          disabled={invalid.length > 0 || wanted === undefined}
          onClick={() => {
            setTyped({});
            onAsk(changed, wanted ?? day);
          }}
        >
          {text("assign.again")}
        </Button>
      </details>
      {(tried.length > 0 || Object.keys(weights).length > 0) && (
        <Caption1>{text("assign.willBeSaved")}</Caption1>
      )}
    </Card>
  );
}
