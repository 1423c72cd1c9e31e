import { Badge, Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular, LockOpenRegular, MegaphoneRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Period } from "../../../domain/model";
import { sealedState, type SealedState } from "../../../domain/year";
import type { PeriodActKind, Reading } from "../../../session";
import { Lacking } from "../../components/Lacking";
import { useText } from "../../components/context";
import { useLinedList } from "../../components/linedList";
import { lackOf } from "../../lacking";
import type { Pane } from "../../pane";
import { periodName } from "../../periodName";
import { standingLines } from "./periodStanding";

const useStyles = makeStyles({
  item: { gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What can be done to a period in each state, the usual first. */
const ACTS: Readonly<Record<SealedState, readonly PeriodActKind[]>> = {
  open: ["lock"],
  locked: ["publish", "unlock"],
  published: ["unlock"],
};
const ICONS = {
  lock: <LockClosedRegular />,
  publish: <MegaphoneRegular />,
  unlock: <LockOpenRegular />,
} as const;

interface PeriodListProps {
  readonly reading: Reading;
  /** The period that the person came for stands first. */
  readonly first: string | undefined;
  readonly pane: Pane;
}

/** The periods with how each stands, and the ways that begin there. */
export function PeriodList({ reading, first, pane }: PeriodListProps): ReactElement {
  const lists = useLinedList();
  const { periods } = reading.snapshot;
  const lack = lackOf(reading, ["periods"]);
  if (lack !== undefined) return <Lacking lack={lack} reading={reading} pane={pane} />;
  const inOrder = [...periods].sort((a, b) => Number(b.code === first) - Number(a.code === first));
  return (
    <ul className={mergeClasses(lists.list, lists.onPage)}>
      {inOrder.map((period) => (
        <PeriodItem key={period.code} period={period} reading={reading} pane={pane} />
      ))}
    </ul>
  );
}

interface PeriodItemProps {
  readonly period: Period;
  readonly reading: Reading;
  readonly pane: Pane;
}

function PeriodItem({ period, reading, pane }: PeriodItemProps): ReactElement {
  const styles = useStyles();
  const lists = useLinedList();
  const text = useText();
  const board = reading.board();
  const state = sealedState(board, period);
  const lockedAt = reading.snapshot.seals.find((seal) => seal.period === period.code)?.lockedAt;
  return (
    <li className={mergeClasses(lists.item, lists.words, styles.item)}>
      <span className={styles.row}>
        <Text className={styles.name} weight="semibold">
          {periodName(period)}
        </Text>
        <Badge appearance="tint" color={state === "open" ? "informative" : "brand"}>
          {text(`period.${state}`)}
        </Badge>
      </span>
      {(lockedAt === undefined
        ? standingLines(board, period, text)
        : [text("pane.lockedAt", { time: lockedAt })]
      ).map((line) => (
        <Caption1 key={line} className={styles.muted}>
          {line}
        </Caption1>
      ))}
      <span className={styles.row}>
        {ACTS[state].map((act) => (
          <Button
            key={act}
            size="small"
            appearance={act === "unlock" ? "subtle" : "secondary"}
            icon={ICONS[act]}
            onClick={() => pane.open({ at: "periods", period: period.code, act })}
          >
            {text(`periods.${act}.begin`)}
          </Button>
        ))}
      </span>
    </li>
  );
}
