import {
  Badge,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { LockClosedRegular, ProhibitedRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Proposal, ProposalRow } from "../../../domain/assignment";
import { moreWords, nextWords, partWords, reasonWords, roleWord } from "../../../sheets/plan";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  names: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap", alignItems: "center" },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  why: { flexShrink: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, flexGrow: 1, maxWidth: "100%" },
});

export interface ProposalItemProps {
  readonly row: ProposalRow;
  readonly proposal: Proposal;
  /** What the kind of assignment tells of the row, in words. */
  readonly details: readonly string[];
  /** Whom the row can be given to by hand. */
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
  readonly onLock: () => void;
  readonly onForbid: () => void;
  readonly onReopen: () => void;
  readonly onSwap: (left: string) => void;
}

/** One row of a proposal: who is with whom, why, and what else could be. Details open on demand. */
export function ProposalItem({
  row,
  proposal,
  details,
  candidates,
  accepted,
  onAccept,
  onLock,
  onForbid,
  onReopen,
  onSwap,
}: ProposalItemProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [open, setOpen] = useState(false);
  const { names } = proposal;
  const right = names[row.right] ?? row.right;
  const left = names[row.left] ?? row.left;
  const title = row.role === undefined ? left : `${left} · ${roleWord(row.role, text)}`;
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <Checkbox
          checked={accepted}
          disabled={row.fixed === "accepted"}
          aria-label={text("assign.accept", { left, right })}
          onChange={(_, { checked }) => onAccept(checked === true)}
        />
        <span className={styles.names}>
          <Text weight="semibold">{right}</Text>
          <Text>{title}</Text>
        </span>
        <Badge
          className={styles.badge}
          size="small"
          appearance="tint"
          color={row.state === "kept" ? "informative" : "brand"}
        >
          {text(`assign.state.${row.state}`)}
        </Badge>
        <Button
          className={styles.why}
          size="small"
          appearance="subtle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text("assign.why")}
        </Button>
      </span>
      {open && (
        <>
          <Caption1>{reasonWords(row, proposal, text)}</Caption1>
          {row.parts
            .filter(({ kind }) => kind === "keep" || kind === "inherited")
            .map((part) => (
              <Caption1 key={part.kind} className={styles.muted}>
                {partWords(part, text)}
              </Caption1>
            ))}
          {details.map((sentence) => (
            <Caption1 key={sentence}>{sentence}</Caption1>
          ))}
          {row.next && row.fixed === undefined && (
            <Caption1 className={styles.muted}>
              {text("assign.next", {
                names: nextWords(row, proposal, text),
                more: moreWords(row, text) || text("finding.none"),
              })}
            </Caption1>
          )}
          <span className={styles.actions}>
            {row.fixed === "accepted" && (
              <Button size="small" onClick={onReopen}>
                {text("assign.reopen")}
              </Button>
            )}
            {row.fixed === undefined && (
              <Button size="small" icon={<LockClosedRegular />} onClick={onLock}>
                {text("assign.lock")}
              </Button>
            )}
            {row.fixed === undefined && (
              <Button size="small" icon={<ProhibitedRegular />} onClick={onForbid}>
                {text("assign.forbid")}
              </Button>
            )}
            {row.fixed === undefined && (
              <Select
                className={styles.select}
                size="small"
                value=""
                aria-label={text("assign.swap", { right })}
                onChange={(_, { value }) => value !== "" && onSwap(value)}
              >
                <option value="">{text("assign.swapTo")}</option>
                {candidates
                  .filter(({ code }) => code !== row.left)
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
              </Select>
            )}
          </span>
        </>
      )}
    </li>
  );
}

interface EndedProps {
  readonly title: string;
  readonly reason: string;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}

/** A standing row that has no place in the plan any more and nobody in its stead. */
ProposalItem.Ended = function Ended({ title, reason, accepted, onAccept }: EndedProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <Checkbox
          checked={accepted}
          aria-label={title}
          onChange={(_, { checked }) => onAccept(checked === true)}
        />
        <span className={styles.names}>
          <Text>{title}</Text>
          <Caption1 className={styles.muted}>{reason}</Caption1>
        </span>
        <Badge className={styles.badge} size="small" appearance="tint" color="warning">
          {text("assign.state.ended")}
        </Badge>
      </span>
    </li>
  );
};
