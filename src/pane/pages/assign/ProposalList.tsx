import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { kindOf, linkKey, type Proposal, type ProposalRow } from "../../../domain/assignment";
import type { Snapshot } from "../../../domain/model";
import { endWords } from "../../../sheets/plan";
import { useText } from "../../components/context";
import { MoreButton } from "../../components/More";
import { ProposalItem } from "./ProposalItem";

/** Rows shown at once; more on demand, so that a province's hundreds never hold up the pane. */
const PAGE = 20;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
});

export interface ProposalListProps {
  readonly proposal: Proposal;
  readonly snapshot: Snapshot;
  readonly day: number;
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (accepted: ReadonlySet<string>) => void;
  readonly onLock: (row: ProposalRow) => void;
  readonly onForbid: (row: ProposalRow) => void;
  readonly onReopen: (row: ProposalRow) => void;
  readonly onSwap: (row: ProposalRow, left: string) => void;
}

/** The rows of a proposal, what is new first; each can be accepted, locked, forbidden or given to another. */
export function ProposalList({
  proposal,
  snapshot,
  day,
  accepted,
  onAccept,
  onLock,
  onForbid,
  onReopen,
  onSwap,
}: ProposalListProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [shown, setShown] = useState(PAGE);
  const { rows, ended, names, kind } = proposal;
  const sorted = useMemo(
    () => [...rows].sort((a, b) => Number(a.state === "kept") - Number(b.state === "kept")),
    [rows],
  );
  const alone = ended.filter(
    ({ right, role }) => !rows.some((row) => row.right === right && row.role === role),
  );
  const details = useMemo(
    () => kindOf(kind).details(snapshot, { rows, names }, day),
    [kind, snapshot, rows, names, day],
  );
  const candidates = useMemo(
    () =>
      kindOf(kind)
        .candidates(proposal, snapshot)
        .map((code) => ({ code, name: names[code] ?? code })),
    [kind, proposal, snapshot, names],
  );
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(accepted);
    if (on) next.add(key);
    else next.delete(key);
    onAccept(next);
  };
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{text("assign.rows", { count: rows.length })}</Subtitle2>
      <div className={styles.actions}>
        <Button size="small" onClick={() => onAccept(new Set([...rows, ...alone].map(linkKey)))}>
          {text("assign.acceptAll")}
        </Button>
        <Button
          size="small"
          onClick={() => onAccept(new Set(rows.filter(({ state }) => state === "kept").map(linkKey)))}
        >
          {text("assign.acceptKept")}
        </Button>
        <Button size="small" onClick={() => onAccept(new Set())}>
          {text("assign.acceptNone")}
        </Button>
      </div>
      <ul className={styles.list}>
        {sorted.slice(0, shown).map((row) => (
          <ProposalItem
            key={linkKey(row)}
            row={row}
            proposal={proposal}
            details={details.sentences(row).map(({ word, params }) => text(word, params))}
            candidates={candidates}
            accepted={accepted.has(linkKey(row)) || row.fixed === "accepted"}
            onAccept={(on) => toggle(linkKey(row), on)}
            onLock={() => onLock(row)}
            onForbid={() => onForbid(row)}
            onReopen={() => onReopen(row)}
            onSwap={(left) => onSwap(row, left)}
          />
        ))}
        {alone.map((row) => (
          <ProposalItem.Ended
            key={linkKey(row)}
            title={`${names[row.right] ?? row.right} · ${names[row.left] ?? row.left}`}
            reason={endWords(row, proposal, text)}
            accepted={accepted.has(linkKey(row))}
            onAccept={(on) => toggle(linkKey(row), on)}
          />
        ))}
      </ul>
      <MoreButton left={sorted.length - shown} onMore={() => setShown(shown + PAGE)} />
      <Caption1>{text("assign.acceptHint")}</Caption1>
    </section>
  );
}
