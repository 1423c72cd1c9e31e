import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular, SaveRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import { chargesOf, namesOf } from "../../../domain/assignment";
import type { VisitPlan } from "../../../session";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { Needing } from "../../components/Needing";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import { printedMessage } from "../../messages";
import type { PageProps } from "../page";
import { Waiting } from "../../components/Waiting";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  act: { alignSelf: "flex-start" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** The visits that are still to be planned, officer by officer; then adding them, and the calendar to print. */
export function Visits({ reading, ...props }: PageProps): ReactElement {
  const text = useText();
  return (
    <Needing title={text("assign.visits")} needs={["units", "officers"]} reading={reading} pane={props.pane}>
      <Planning {...props} />
    </Needing>
  );
}

/** The same where there is somebody who goes, and somewhere to go to. */
function Planning({ actions: { commands }, pane }: Pick<PageProps, "actions" | "pane">): ReactElement {
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
  const isAnybody = plan !== undefined && chargesOf(plan.reading.snapshot, plan.reading.today).size > 0;
  const officers = [...new Set((plan?.visits ?? []).map(({ officer }) => officer))];
  return (
    <PageFrame title={text("assign.visits")} pane={pane} message={message}>
      {!plan && busy && <Waiting />}
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
          {plan.visits.length === 0 && isAnybody && <Caption1>{text("assign.visitsNone")}</Caption1>}
          {!isAnybody && (
            <Card>
              <Text>{text("assign.visitsNobody")}</Text>
              <Button className={styles.act} onClick={() => pane.open({ at: "assign", kind: "oversight" })}>
                {text("assign.visitsAssign")}
              </Button>
            </Card>
          )}
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
