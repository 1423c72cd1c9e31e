import {
  Body1,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactElement } from "react";
import type { Period } from "../../../domain/model";
import { lastDayOf, phaseOf } from "../../../domain/year";
import { wayOf, type PeriodActKind, type Reading } from "../../../session";
import { formatDate } from "../../../text";
import { useText } from "../../components/context";
import type { PageProps } from "../page";
import { periodName } from "../../periodName";
import { InTheWay } from "./InTheWay";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  consequences: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  act: { alignSelf: "flex-start" },
});

/** What an act means, sentence by sentence. */
const MEANS = {
  lock: ["periods.lock.keeps", "periods.lock.frozen", "periods.lock.back"],
  publish: ["periods.publish.says", "periods.publish.back"],
  unlock: ["periods.unlock.drops", "periods.unlock.logged"],
} as const satisfies Record<PeriodActKind, readonly string[]>;

interface PeriodWalkProps extends Pick<PageProps, "actions" | "pane"> {
  readonly act: PeriodActKind;
  readonly period: Period;
  /** The reason that was typed before. */
  readonly typed: string | undefined;
  readonly reading: Reading;
}

/** Before something is done to a period: what stands in the way, what it means, and the person's word that it is wanted. */
export function PeriodWalk({
  act,
  period,
  typed = "",
  reading,
  actions,
  pane,
}: PeriodWalkProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const way = useMemo(() => wayOf(reading, act, period.code), [reading, act, period.code]);
  const [isSure, setSure] = useState(false);
  const [reason, setReason] = useState(typed);
  const isDoing = useRef(false);
  const name = periodName(period);
  const rows = reading.snapshot.evidence.filter((row) => row.period === period.code).length;
  const notes = act === "lock" ? lockNotes(period, reading, rows) : [];
  const change = (): void => {
    // A second click comes before the page is gone.
    if (isDoing.current) return;
    isDoing.current = true;
    // The page is gone while it is done: should that fail, what was typed is there again.
    if (act === "unlock") pane.open({ at: "periods", period: period.code, act, reason });
    pane.change(
      "locking",
      async () => {
        const { code } = period;
        if (act === "unlock") await actions.commands.unlock.run({ period: code, reason });
        else await actions.commands[act].run({ period: code });
      },
      { at: "periods", period: period.code, act, done: true },
    );
  };
  return (
    <>
      {notes.map((note) => (
        <MessageBar key={note} intent="warning" layout="multiline">
          <MessageBarBody>{text(note, { until: formatDate(lastDayOf(period)) })}</MessageBarBody>
        </MessageBar>
      ))}
      <InTheWay act={act} period={period} way={way} reading={reading} pane={pane} />
      {way.obstacle === undefined && (
        <section className={styles.section}>
          <Subtitle2 as="h3">{text("periods.means")}</Subtitle2>
          <ul className={styles.consequences}>
            {MEANS[act].map((key) => (
              <li key={key}>
                <Body1>{text(key, { count: rows })}</Body1>
              </li>
            ))}
          </ul>
          {act === "unlock" && (
            <Field label={text("pane.unlockReason")}>
              <Input value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
          )}
          <Checkbox
            label={text(`periods.${act}.sure`)}
            checked={isSure}
            onChange={(_, { checked }) => setSure(checked === true)}
          />
          <Button
            className={styles.act}
            appearance="primary"
            disabled={!isSure || (act === "unlock" && reason.trim() === "")}
            onClick={change}
          >
            {text(`periods.${act}.title`, { period: name })}
          </Button>
        </section>
      )}
    </>
  );
}

/** What a person may have overlooked who locks a period. */
function lockNotes(
  period: Period,
  { today }: Reading,
  rows: number,
): ("periods.lock.early" | "periods.lock.empty")[] {
  return [
    ...(phaseOf(period, today) === "over" ? [] : (["periods.lock.early"] as const)),
    ...(rows === 0 ? (["periods.lock.empty"] as const) : []),
  ];
}
