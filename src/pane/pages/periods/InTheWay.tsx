import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { evidence } from "../../../contract";
import type { Period } from "../../../domain/model";
import type { Unverified } from "../../../domain/scoring";
import type { PeriodActKind, PeriodWay, Reading } from "../../../session";
import { findingAddress } from "../../../sheets/plan";
import { FindingItem } from "../../components/FindingItem";
import { GoToCell } from "../../components/GoToCell";
import { useText } from "../../components/context";
import type { Pane } from "../../pane";
import { periodName } from "../../periodName";

/** The first ones are enough to begin with. */
const SHOWN = 15;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", display: "flex", flexDirection: "column" },
  act: { alignSelf: "flex-start" },
});

interface InTheWayProps {
  readonly act: PeriodActKind;
  readonly period: Period;
  readonly way: PeriodWay;
  readonly reading: Reading;
  readonly pane: Pane;
}

/** What keeps something from being done to a period, or should be looked at before, each with the way to its cell. */
export function InTheWay({ act, period, way, reading, pane }: InTheWayProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const { obstacle, errors, unverified } = way;
  const name = periodName(period);
  if (obstacle !== undefined && errors.length === 0 && unverified.length === 0)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text(`error.period.${obstacle}`, { period: name, count: 0 })}</MessageBarBody>
      </MessageBar>
    );
  if (errors.length === 0 && unverified.length === 0)
    return act === "unlock" ? null : <Body1>{text(`periods.${act}.free`)}</Body1>;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{text(obstacle === undefined ? "periods.before" : "periods.inTheWay")}</Subtitle2>
      {errors.length > 0 && (
        <>
          <Body1>{text("periods.errors", { count: errors.length })}</Body1>
          <ul className={styles.list}>
            {errors.slice(0, SHOWN).map((finding, at) => (
              <FindingItem key={at} finding={finding} raw={reading.raw} onShow={pane.goTo} />
            ))}
          </ul>
          <Button className={styles.act} onClick={() => pane.open({ at: "data" })}>
            {text("periods.toData")}
          </Button>
        </>
      )}
      {unverified.length > 0 && (
        <>
          <Body1>
            {text(act === "lock" ? "periods.unverified.lock" : "periods.unverified.publish", {
              count: unverified.length,
            })}
          </Body1>
          {act === "publish" && (
            <Button
              className={styles.act}
              onClick={() => pane.open({ at: "periods", period: period.code, act: "unlock" })}
            >
              {text("periods.unlock.begin")}
            </Button>
          )}
          <UnverifiedRows rows={unverified} reading={reading} pane={pane} />
        </>
      )}
    </section>
  );
}

interface UnverifiedRowsProps {
  readonly rows: readonly Unverified[];
  readonly reading: Reading;
  readonly pane: Pane;
}

function UnverifiedRows({ rows, reading, pane }: UnverifiedRowsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const nameOf = (unit: string): string => reading.board().unit(unit)?.name ?? unit;
  const { table, column } = evidence;
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, SHOWN).map(({ evidence: row, why }) => (
          <li key={row.code} className={styles.row}>
            <span className={styles.words}>
              <Text>{`${row.code} · ${nameOf(row.unit)} · ${row.criterion}`}</Text>
              <Caption1>{text(`unverified.${why}`)}</Caption1>
            </span>
            <GoToCell
              address={
                row.row === undefined
                  ? undefined
                  : findingAddress({ table, row: row.row, column: column.status.header }, reading.raw)
              }
              onShow={pane.goTo}
            />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <Caption1>{text("certainty.more", { count: rows.length - SHOWN })}</Caption1>}
    </>
  );
}
