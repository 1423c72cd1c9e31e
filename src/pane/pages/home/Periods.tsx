import {
  Badge,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { LockClosedRegular, LockOpenRegular, MegaphoneRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Period } from "../../../domain/model";
import type { PeriodAct, Reading } from "../../../session";
import { useText } from "../../components/context";
import { standingLines } from "./periodStanding";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  name: { flexGrow: 1, minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

export interface PeriodsProps {
  readonly reading: Reading;
  readonly onAct: (act: PeriodAct) => void;
}

/** The periods with how each stands, and what can be done to it: lock, publish, unlock with a reason. */
export function Periods({ reading, onAct }: PeriodsProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const { periods, seals } = reading.snapshot;
  if (periods.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2">{text("pane.periods")}</Subtitle2>
      <ul className={styles.list}>
        {periods.map((period) => {
          const lockedAt = seals.find((seal) => seal.period === period.code)?.lockedAt;
          return (
            <PeriodItem
              key={period.code}
              period={period}
              standing={lockedAt === undefined ? standingLines(reading.board(), period, text) : []}
              lockedAt={lockedAt}
              onAct={onAct}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** What the office reads of a period; "published" counts only while it is locked. */
function stateOf(period: Period, isLocked: boolean): "open" | "locked" | "published" {
  if (!isLocked) return "open";
  return period.state === "published" ? "published" : "locked";
}

function PeriodItem({
  period,
  standing,
  lockedAt,
  onAct,
}: {
  readonly period: Period;
  /** In words; nothing where it is locked. */
  readonly standing: readonly string[];
  readonly lockedAt: string | undefined;
  readonly onAct: (act: PeriodAct) => void;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [unlocking, setUnlocking] = useState(false);
  const [reason, setReason] = useState("");
  const isLocked = lockedAt !== undefined;
  return (
    <li className={styles.item}>
      <span className={styles.row}>
        <Text className={styles.name}>{period.name}</Text>
        <Badge appearance="tint" color={isLocked ? "brand" : "informative"}>
          {text(`period.${stateOf(period, isLocked)}`)}
        </Badge>
      </span>
      {standing.map((line) => (
        <Caption1 key={line} className={styles.muted}>
          {line}
        </Caption1>
      ))}
      {lockedAt !== undefined && (
        <Caption1 className={styles.muted}>{text("pane.lockedAt", { time: lockedAt })}</Caption1>
      )}
      <span className={styles.row}>
        {!isLocked && (
          <Button
            size="small"
            icon={<LockClosedRegular />}
            onClick={() => onAct({ kind: "lock", period: period.code })}
          >
            {text("pane.lock")}
          </Button>
        )}
        {isLocked && period.state !== "published" && (
          <Button
            size="small"
            icon={<MegaphoneRegular />}
            onClick={() => onAct({ kind: "publish", period: period.code })}
          >
            {text("pane.publish")}
          </Button>
        )}
        {isLocked && !unlocking && (
          <Button
            size="small"
            appearance="subtle"
            icon={<LockOpenRegular />}
            onClick={() => setUnlocking(true)}
          >
            {text("pane.unlock")}
          </Button>
        )}
      </span>
      {unlocking && (
        <>
          <Field label={text("pane.unlockReason")}>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <span className={styles.row}>
            <Button
              size="small"
              appearance="primary"
              disabled={reason.trim() === ""}
              onClick={() => onAct({ kind: "unlock", period: period.code, reason })}
            >
              {text("pane.unlock")}
            </Button>
            <Button size="small" onClick={() => setUnlocking(false)}>
              {text("pane.cancel")}
            </Button>
          </span>
        </>
      )}
    </li>
  );
}
