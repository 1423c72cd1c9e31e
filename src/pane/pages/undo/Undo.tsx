import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CalculatorRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import { keptWords, runWords } from "../../../commands";
import type { Undoable } from "../../../session";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import type { Message } from "../../messages";
import { readAfter } from "../../unread";
import type { PageProps } from "../page";
import { Waiting } from "../../components/Waiting";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** The last run, sheet by sheet, and taking it back; one that broke off can be done again as well. */
export function Undo({ actions: { commands }, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  /** Null: there is none. */
  const [found, setFound] = useState<Undoable | null>();
  const { busy, message, run } = useStep();
  const read = useCallback(async () => setFound((await commands.undo.prepare({})) ?? null), [commands]);
  useOpeningStep(run, read);
  const putBack = async (undoable: Undoable): Promise<Message> => {
    const kept = await commands.undo.write(undoable, {});
    return {
      intent: kept.length === 0 ? "success" : "info",
      text: text(kept.length === 0 ? "undo.done" : "undo.doneBut", { time: undoable.last.journal.time }),
      items: kept.map((cell) => keptWords(cell, text)),
    };
  };
  const undo = (undoable: Undoable): void =>
    run(async () => {
      const said = await putBack(undoable);
      await readAfter(said, read);
      return said;
    });
  const writeAgain = (undoable: Undoable): void =>
    run(async () => {
      await putBack(undoable);
      pane.compute();
    });
  return (
    <PageFrame title={text("undo.title")} pane={pane} message={message}>
      {found === undefined && busy && <Waiting />}
      {found === null && <Caption1>{text("undo.nothing")}</Caption1>}
      {found && (
        <Card>
          <Text weight="semibold">
            {text(found.last.isDone ? "undo.last" : "undo.broken", { time: found.last.journal.time })}
          </Text>
          <ul className={styles.list}>
            {found.sheets.map((sheet, at) => (
              <li key={at}>{runWords(sheet, text)}</li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<ArrowUndoRegular />}
              disabled={busy}
              onClick={() => undo(found)}
            >
              {text("undo.putBack")}
            </Button>
            {!found.last.isDone && found.isOfResults && (
              <Button icon={<CalculatorRegular />} disabled={busy} onClick={() => writeAgain(found)}>
                {text("undo.again")}
              </Button>
            )}
          </div>
          <Caption1>{text("undo.hint")}</Caption1>
        </Card>
      )}
    </PageFrame>
  );
}
