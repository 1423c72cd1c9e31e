import {
  Button,
  Caption1,
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular, DocumentTableRegular, SaveRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import { namesOf } from "../../../domain/assignment";
import type { VisitPlan } from "../../../office/assign";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { useStep } from "../../components/useStep";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

export interface VisitsProps {
  readonly actions: PaneActions;
  readonly onBack: () => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** The visits that are still to be planned, officer by officer; then adding them, and the calendar to print. */
export function Visits({ actions, onBack, onShow }: VisitsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [plan, setPlan] = useState<VisitPlan>();
  const { busy, message, run } = useStep();
  useEffect(() => {
    const timer = setTimeout(
      () =>
        run(async () => {
          setPlan(await actions.planVisits());
          return undefined;
        }),
      0,
    );
    return () => clearTimeout(timer);
  }, [actions, run]);
  const write = (wanted: VisitPlan): void =>
    run(async () => {
      await actions.writeVisits(wanted);
      setPlan(await actions.planVisits());
      return { intent: "success", text: text("assign.visitsDone", { count: wanted.visits.length }) };
    });
  const print = (): void =>
    run(async () => {
      const [{ sheet, how }] = (await actions.print("lich-di-co-so")).sheets;
      onShow({ sheet });
      return { intent: "success", text: text(`cli.printed.${how}`, { sheet }) };
    });
  const names = plan ? namesOf(plan.inspection.snapshot) : {};
  const officers = [...new Set((plan?.visits ?? []).map(({ officer }) => officer))];
  return (
    <>
      <div className={styles.row}>
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("pane.back")}
        </Button>
        <Subtitle2 as="h2">{text("assign.visits")}</Subtitle2>
      </div>
      {message && (
        <MessageBar intent={message.intent} layout="multiline" role="status">
          <MessageBarBody>{message.text}</MessageBarBody>
        </MessageBar>
      )}
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
            <Findings findings={plan.findings} raw={plan.inspection.raw} onShow={onShow} />
          )}
        </>
      )}
    </>
  );
}
