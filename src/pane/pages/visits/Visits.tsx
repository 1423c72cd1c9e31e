import { Button, Caption1, Card, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular, SaveRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import { namesOf } from "../../../domain/assignment";
import type { VisitPlan } from "../../../session";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import { printedMessage } from "../../messages";
import type { PageProps } from "../page";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** The visits that are still to be planned, officer by officer; then adding them, and the calendar to print. */
export function Visits({ actions: { commands }, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [plan, setPlan] = useState<VisitPlan>();
  const { busy, message, run } = useStep();
  const read = useCallback(async () => setPlan(await commands.visits.prepare({})), [commands]);
  useOpeningStep(run, read);
  const write = (wanted: VisitPlan): void =>
    run(async () => {
      await commands.visits.write(wanted, {});
      await read();
      return { intent: "success", text: text("assign.visitsDone", { count: wanted.visits.length }) };
    });
  const print = (): void =>
    run(async () => {
      const { written } = await commands.report.run({ document: "lich-di-co-so" });
      const { intent, text: said, sheet } = printedMessage(written, text);
      if (sheet !== undefined) pane.goTo({ sheet });
      return { intent, text: said };
    });
  const names = plan ? namesOf(plan.reading.snapshot) : {};
  const officers = [...new Set((plan?.visits ?? []).map(({ officer }) => officer))];
  return (
    <PageFrame title={text("assign.visits")} pane={pane} message={message}>
      {!plan && busy && <Spinner />}
      {plan && (
        <>
          <div className={styles.row}>
            <Button
              appearance="primary"
              icon={<SaveRegular />}
              disabled={busy || plan.visits.length === 0}
              onClick={() => write(plan)}
            >
              {text("assign.visitsWrite", { count: plan.visits.length })}
            </Button>
            <Button icon={<DocumentTableRegular />} disabled={busy} onClick={print}>
              {text("assign.visitsPrint")}
            </Button>
          </div>
          {plan.visits.length === 0 && <Caption1>{text("assign.visitsNone")}</Caption1>}
          {officers.map((officer) => (
            <Card key={officer}>
              <Text weight="semibold">{names[officer] ?? officer}</Text>
              <ul className={styles.list}>
                {plan.visits
                  .filter((visit) => visit.officer === officer)
                  .map(({ month, unit, branchMeeting }) => {
                    const name = names[unit] ?? unit;
                    return (
                      <li key={month}>
                        {text("assign.visitLine", {
                          month,
                          unit: branchMeeting ? text("print.visits.withMeeting", { unit: name }) : name,
                        })}
                      </li>
                    );
                  })}
              </ul>
            </Card>
          ))}
          {plan.visits.some(({ branchMeeting }) => branchMeeting) && (
            <Caption1>{text("print.visits.note")}</Caption1>
          )}
          {plan.findings.length > 0 && (
            <Findings findings={plan.findings} raw={plan.reading.raw} onShow={pane.goTo} onAsk={pane.ask} />
          )}
        </>
      )}
    </PageFrame>
  );
}
