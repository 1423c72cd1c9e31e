import { Body1, Button, Card, Checkbox, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import { carriedLines, dueLines, leftLines } from "../../../commands";
import type { NewYear as Plan } from "../../../session";
import { Findings } from "../../components/Findings";
import { useText } from "../../components/context";
import { Needing } from "../../components/Needing";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import type { PageProps } from "../page";
import { Waiting } from "../../components/Waiting";

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Makes a copy of last year's workbook the one of this year: what goes on, what is taken out, and a yes to both. */
export function NewYear({ reading, ...props }: PageProps): ReactElement {
  const text = useText();
  return (
    <Needing title={text("newYear.title")} needs={["periods"]} reading={reading} pane={props.pane}>
      <NextYear {...props} />
    </Needing>
  );
}

/** The same where there is a year to go on from. */
function NextYear({ actions: { commands }, pane }: Pick<PageProps, "actions" | "pane">): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [plan, setPlan] = useState<Plan>();
  const [isCopy, setIsCopy] = useState(false);
  const [isUnfinished, setIsUnfinished] = useState(false);
  const { busy, message, run } = useStep();
  const look = useCallback(async () => setPlan(await commands["new-year"].prepare({})), [commands]);
  useOpeningStep(run, look);
  const begin = (planned: Plan): void =>
    pane.change("writing", async () => {
      await commands["new-year"].write(planned, { unfinished: isUnfinished });
      return { intent: "success", text: text("newYear.done", planned.year), isUndoable: true };
    });
  const isAsked = plan !== undefined && plan.open.length > 0;
  const parts = plan && [
    { title: text("newYear.goesOn"), lines: carriedLines(plan, text) },
    { title: text("newYear.staysBehind"), lines: leftLines(plan, text) },
    { title: text("newYear.toDo"), lines: dueLines(plan, text) },
  ];
  return (
    <PageFrame title={text("newYear.title")} pane={pane} message={message}>
      <Body1>{text("newYear.intro")}</Body1>
      {busy && <Waiting />}
      {parts?.map(({ title, lines }) => (
        <Card key={title}>
          <Subtitle2 as="h3" className={styles.heading}>
            {title}
          </Subtitle2>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>
                <Body1>{line}</Body1>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {isAsked && (
        <>
          <Findings findings={plan.open} raw={plan.reading.raw} onShow={pane.goTo} />
          <Checkbox
            checked={isUnfinished}
            label={text("newYear.anyway")}
            onChange={(_, { checked }) => setIsUnfinished(checked === true)}
          />
        </>
      )}
      {plan && (
        <>
          <Checkbox
            checked={isCopy}
            label={text("newYear.isCopy", { file: plan.reading.state.name })}
            onChange={(_, { checked }) => setIsCopy(checked === true)}
          />
          <Button
            appearance="primary"
            icon={<CalendarAddRegular />}
            disabled={busy || !isCopy || (isAsked && !isUnfinished)}
            onClick={() => begin(plan)}
          >
            {text("newYear.begin", { year: plan.year.to })}
          </Button>
        </>
      )}
    </PageFrame>
  );
}
