import { Badge, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Proposal } from "../../../domain/assignment";
import { summaryWords } from "../../../sheets/plan";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  badge: { alignSelf: "flex-start" },
  muted: { color: tokens.colorNeutralForeground2 },
});

export interface SummaryProps {
  readonly proposal: Proposal;
  readonly previous: Proposal | undefined;
}

/** What the whole plan costs and why, what is proven, who carries how much, and what is other than before. */
export function Summary({ proposal, previous }: SummaryProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [total = "", proof, moved, ...loads] = summaryWords(proposal, text);
  const changes = previous ? changesOf(previous, proposal) : [];
  const names = (codes: readonly string[]): string =>
    codes.map((code) => proposal.names[code] ?? code).join("; ") || text("finding.none");
  if (proof === undefined)
    return (
      <Card>
        <Text weight="semibold">{total}</Text>
      </Card>
    );
  return (
    <Card>
      <Text weight="semibold">{moved}</Text>
      <Badge
        className={styles.badge}
        appearance="tint"
        color={proposal.proof.status === "optimal" ? "success" : "warning"}
      >
        {text(proposal.proof.status === "optimal" ? "assign.badgeOptimal" : "assign.badgeStopped")}
      </Badge>
      {proposal.proof.status !== "optimal" && <Caption1>{proof}</Caption1>}
      <Caption1>{total}</Caption1>
      {loads.length > 0 && (
        <details>
          <summary>{text("assign.loads")}</summary>
          <ul className={styles.list}>
            {loads.map((load) => (
              <li key={load}>{load}</li>
            ))}
          </ul>
        </details>
      )}
      {previous && (
        <details open={changes.length > 0 && changes.length <= 8}>
          <summary>
            {text("assign.compared", { count: changes.length, before: previous.cost, after: proposal.cost })}
          </summary>
          <ul className={styles.list}>
            {changes.map(({ right, before, after }) => (
              <li key={right}>
                {proposal.names[right] ?? right}: <span className={styles.muted}>{names(before)}</span> →{" "}
                {names(after)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

/** Where two proposals differ: for whom, and who was and would be there. */
function changesOf(
  before: Proposal,
  after: Proposal,
): { right: string; before: string[]; after: string[] }[] {
  const rights = [...new Set([...before.rows, ...after.rows].map(({ right }) => right))];
  const lefts = ({ rows }: Proposal, right: string): string[] =>
    rows.filter((row) => row.right === right).map(({ left }) => left);
  return rights
    .map((right) => ({ right, before: lefts(before, right), after: lefts(after, right) }))
    .filter((change) => [...change.before].sort().join("\n") !== [...change.after].sort().join("\n"));
}
