import {
  Badge,
  Button,
  Caption1,
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular, CalendarAddRegular, OpenRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import { compareVietnamese } from "../../../text";
import { dueCalendar, dueWords, findingAddress } from "../../../sheets/plan";
import type { Due, PaneActions } from "../../actions";
import { saveFile } from "../../save";
import { useStep } from "../../components/useStep";
import { useText } from "../../components/context";

/** Shown at once. */
const SHOWN = 60;
const SPANS = [7, 30, 90] as const;

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: 0 },
});

export interface DueListProps {
  readonly actions: PaneActions;
  readonly onBack: () => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** "Việc đến hạn": what is overdue or due, with the way to its cell, and as a calendar file. */
export function DueList({ actions, onBack, onShow }: DueListProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [days, setDays] = useState(30);
  const [order, setOrder] = useState<"byDay" | "byPerson">("byDay");
  const [due, setDue] = useState<Due>();
  const { busy, message, run } = useStep();
  useEffect(() => {
    const timer = setTimeout(
      () =>
        run(async () => {
          setDue(await actions.due(days));
          return undefined;
        }),
      0,
    );
    return () => clearTimeout(timer);
  }, [actions, run, days]);
  const save = (found: Due): void => {
    const file = new Blob([dueCalendar(found.items, found.inspection.snapshot, new Date(), text)], {
      type: "text/calendar",
    });
    saveFile(file, "viec-den-han.ics");
  };
  const listed = (due?.items ?? []).map((item) => ({
    item,
    words: dueWords(item, (due as Due).inspection.snapshot, text),
  }));
  // What nobody is named for comes last; items of one person keep the order of their days.
  if (order === "byPerson")
    listed.sort(
      (a, b) =>
        Number(a.words.who === "") - Number(b.words.who === "") ||
        compareVietnamese(a.words.who, b.words.who),
    );
  return (
    <>
      <div className={styles.row}>
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("pane.back")}
        </Button>
        <Subtitle2 as="h2">{text("due.title")}</Subtitle2>
      </div>
      {message && (
        <MessageBar intent={message.intent} layout="multiline" role="status">
          <MessageBarBody>{message.text}</MessageBarBody>
        </MessageBar>
      )}
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
          onChange={(_, { value }) => setOrder(value as typeof order)}
        >
          <option value="byDay">{text("due.byDay")}</option>
          <option value="byPerson">{text("due.byPerson")}</option>
        </Select>
        <Button
          icon={<CalendarAddRegular />}
          disabled={!due || due.items.length === 0}
          onClick={() => due && save(due)}
        >
          {text("due.calendar")}
        </Button>
      </div>
      {!due && busy && <Spinner />}
      {due?.items.length === 0 && <Text>{text("due.none")}</Text>}
      {listed.slice(0, SHOWN).map(({ item, words }, index) => {
        const address = due && findingAddress(item.source, due.inspection.raw);
        return (
          <Card key={index} size="small">
            <span className={styles.row}>
              <Text weight="semibold" className={styles.grow}>
                {words.day} · {words.task}
              </Text>
              {words.state !== "" && (
                <Badge size="small" appearance="tint" color="danger">
                  {words.state}
                </Badge>
              )}
            </span>
            <Caption1>{[words.who, words.about].filter(Boolean).join(" – ")}</Caption1>
            <span className={styles.row}>
              <Caption1 className={styles.grow}>{words.source}</Caption1>
              {address !== undefined && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<OpenRegular />}
                  onClick={() => onShow({ address })}
                >
                  {text("pane.goTo")}
                </Button>
              )}
            </span>
          </Card>
        );
      })}
      {due && due.items.length > SHOWN && (
        <Caption1>{text("certainty.more", { count: due.items.length - SHOWN })}</Caption1>
      )}
    </>
  );
}
