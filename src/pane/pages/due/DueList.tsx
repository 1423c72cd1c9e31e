import { Button, Caption1, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import type { Due } from "../../../commands";
import { DUE_WITHIN, hasDeadlines } from "../../../domain/programmes";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import { canSaveFiles, saveFile } from "../../save";
import type { PageProps } from "../page";
import { DueCard } from "./DueCard";
import { inOrder, ORDERS, type Order } from "./order";
import { Waiting } from "../../components/Waiting";

/** Shown at once. */
const SHOWN = 60;
const SPANS = [7, DUE_WITHIN, 90] as const;
const CALENDAR = "viec-den-han.ics";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: 0 },
});

/** "Việc đến hạn": what is overdue or due, with the way to its cell, and as a calendar file. */
export function DueList({ actions: { commands }, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [days, setDays] = useState(DUE_WITHIN);
  const [order, setOrder] = useState<Order>("byDay");
  const [due, setDue] = useState<Due>();
  const { busy, message, run } = useStep();
  const read = useCallback(async () => setDue(await commands.due.prepare({ days })), [commands, days]);
  useOpeningStep(run, read);
  const save = (found: Due): void =>
    run(async () => {
      const { calendar } = await commands.due.tell(found, { days, ics: CALENDAR }, text);
      if (calendar !== undefined) saveFile(new Blob([calendar], { type: "text/calendar" }), CALENDAR);
    });
  return (
    <PageFrame title={text("due.title")} pane={pane} message={message}>
      <div className={styles.row}>
        <Select
          className={styles.grow}
          value={String(days)}
          aria-label={text("due.span")}
          onChange={(_, { value }) => setDays(Number(value))}
        >
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {text("due.within", { days: span })}
            </option>
          ))}
        </Select>
        <Select
          value={order}
          aria-label={text("due.order")}
          onChange={(_, { value }) => setOrder(value as Order)}
        >
          {ORDERS.map((name) => (
            <option key={name} value={name}>
              {text(`due.${name}`)}
            </option>
          ))}
        </Select>
        {canSaveFiles() && (
          <Button
            icon={<CalendarAddRegular />}
            disabled={!due || due.items.length === 0}
            onClick={() => due && save(due)}
          >
            {text("due.calendar")}
          </Button>
        )}
      </div>
      {!canSaveFiles() && <Caption1>{text("due.noCalendar")}</Caption1>}
      {!due && busy && <Waiting />}
      {due?.items.length === 0 && <NothingDue due={due} pane={pane} />}
      {due &&
        inOrder(due, order, text)
          .slice(0, SHOWN)
          .map(({ item, words }, index) => (
            <DueCard
              key={index}
              words={words}
              source={item.source}
              raw={due.reading.raw}
              onShow={pane.goTo}
            />
          ))}
      {due && due.items.length > SHOWN && (
        <Caption1>{text("certainty.more", { count: due.items.length - SHOWN })}</Caption1>
      )}
    </PageFrame>
  );
}

/** Nothing is due in the span; where nothing has a deadline at all, the way to where deadlines are entered. */
function NothingDue({ due, pane }: { readonly due: Due } & Pick<PageProps, "pane">): ReactElement {
  const text = useText();
  if (hasDeadlines(due.reading.snapshot)) return <Text>{text("due.none")}</Text>;
  return (
    <>
      <Text>{text("due.nothing")}</Text>
      <div>
        <Button onClick={() => pane.open({ at: "data" })}>{text("area.data")}</Button>
      </div>
    </>
  );
}
