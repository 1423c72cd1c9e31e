import { Badge, Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { SettingKey } from "../../../contract";
import type { Certainty } from "../../../domain/certainty";
import { isSettledAgainst, type AwardResult } from "../../../domain/awards";
import {
  aheadWords,
  awardReason,
  awardSettings,
  certaintyVerdict,
  fewestWords,
  itemsWords,
} from "../../../sheets/plan";
import { Asks } from "../Asks";
import { useText } from "../context";
import { AwardDecision } from "./AwardDecision";
import { ConditionButtons } from "./ConditionButtons";
import { markIn, type Deciding } from "./deciding";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  open: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: 0 },
  winner: { display: "flex", flexDirection: "column" },
  muted: { color: tokens.colorNeutralForeground2 },
  why: { alignSelf: "flex-start" },
});

/** A row that a person may still choose: one of equals. */
function isOpen({ decided, group, reason }: AwardResult): boolean {
  return !decided && group !== "" && (reason === "tieOpen" || reason === "tieKeysMissing");
}

export interface AwardCardProps {
  readonly award: AwardResult["award"];
  readonly rows: readonly AwardResult[];
  readonly certainty: Certainty | undefined;
  /** What it covers, such as a part of the year; absent where that is simply its period. */
  readonly scope: string | undefined;
  /** Absent where nothing can be decided any more. */
  readonly deciding: Deciding | undefined;
  readonly onExplain: () => void;
  /** Asks for the setting that the award waits for. */
  readonly onAsk: (setting: SettingKey) => void;
}

/** An award: who receives it and why, how safe that is, and what is still to be decided. */
export function AwardCard(props: AwardCardProps): ReactElement {
  const { award, rows, certainty, scope, deciding, onExplain, onAsk } = props;
  const styles = useStyles();
  const text = useText();
  const undecided = rows.some((row) => !row.decided && !isSettledAgainst(row));
  const open = rows.filter(isOpen);
  const [first] = open;
  // Those to choose from are named by their boxes.
  const inBoxes = deciding && open.length > 1 ? open : [];
  // Who was refused just now stays in sight, so that it can be taken back.
  const isShown = (row: AwardResult): boolean =>
    !isSettledAgainst(row) || markIn(deciding, row) !== undefined;
  const shown = rows.filter((row) => isShown(row) && !inBoxes.includes(row));
  return (
    <li className={mergeClasses(styles.card, undecided && styles.open)}>
      <span className={styles.head}>
        <Caption1 className={mergeClasses(styles.muted, styles.grow)}>{award.name}</Caption1>
        {undecided && (
          <Badge size="small" appearance="tint" color="warning">
            {text("pane.openDecisions")}
          </Badge>
        )}
        {certainty?.state === "decided" && (
          <Badge
            size="small"
            appearance="tint"
            color={certainty.upset === undefined && certainty.exactness === "exact" ? "success" : "warning"}
          >
            {certaintyVerdict(certainty, text)}
          </Badge>
        )}
      </span>
      {shown.map((row, index) => (
        <span key={index} className={styles.winner}>
          <Text weight="semibold">{row.name === "" ? "–" : row.name}</Text>
          <Caption1>{awardReason(row, text)}</Caption1>
          {deciding && (row.reason === "conditionWaits" || markIn(deciding, row)) && (
            <ConditionButtons row={row} deciding={deciding} />
          )}
        </span>
      ))}
      {scope !== undefined && <Caption1 className={styles.muted}>{text("pane.scope", { scope })}</Caption1>}
      {certainty && <CertaintyWords certainty={certainty} />}
      <Asks settings={[...new Set(rows.flatMap(awardSettings))]} onAsk={onAsk} />
      {deciding && first && <AwardDecision first={first} rows={open} onChoose={deciding.onChoose} />}
      <Button
        className={styles.why}
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        onClick={onExplain}
      >
        {text("pane.why")}
      </Button>
    </li>
  );
}

/** The smallest change that would give the award to another, in words. */
function CertaintyWords({ certainty }: { readonly certainty: Certainty }): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const { upset, margin, state } = certainty;
  if (state === "open") return null;
  const ahead = aheadWords(certainty, text);
  const fewest = fewestWords(certainty, text);
  return (
    <>
      {margin !== undefined && (
        <Caption1 className={styles.muted}>
          {margin === 0 ? text("pane.marginNone") : text("pane.margin", { margin })}
        </Caption1>
      )}
      {upset && fewest !== undefined && (
        <Caption1 className={styles.muted}>
          {text(upset.challengerName === "" ? "pane.upsetAlone" : "pane.upset", {
            fewest,
            items: itemsWords(upset.items, text),
            challenger: upset.challengerName,
          })}
        </Caption1>
      )}
      {ahead !== undefined && (
        <Caption1 className={styles.muted}>{text("pane.leavesAhead", { leaves: ahead })}</Caption1>
      )}
    </>
  );
}
