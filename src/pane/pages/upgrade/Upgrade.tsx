import { Body1, Button, Card, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import { upgradeLines, upgradeState } from "../../../commands";
import type { Upgrade as Plan } from "../../../session";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import type { PageProps } from "../page";
import { Waiting } from "../../components/Waiting";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What would be added to a workbook of an older version, and adding it. */
export function Upgrade({ actions: { commands }, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [plan, setPlan] = useState<Plan>();
  const { busy, message, run } = useStep();
  const look = useCallback(async () => setPlan(await commands.upgrade.prepare({})), [commands]);
  useOpeningStep(run, look);
  const write = (planned: Plan): void =>
    pane.change("writing", async () => {
      await commands.upgrade.write(planned, {});
      return {
        intent: "success",
        text: text("upgrade.done", { version: String(planned.to) }),
        isUndoable: true,
      };
    });
  return (
    <PageFrame title={text("upgrade.title")} pane={pane} message={message}>
      {busy && <Waiting />}
      {plan && (
        <Card>
          <Body1>{upgradeState(plan, text)}</Body1>
          <ul className={styles.list}>
            {upgradeLines(plan, text).map((line) => (
              <li key={line}>
                <Body1>{line}</Body1>
              </li>
            ))}
          </ul>
          {plan.from < plan.to && (
            <>
              <Body1>{text("upgrade.only")}</Body1>
              <Button
                appearance="primary"
                icon={<TableAddRegular />}
                disabled={busy}
                onClick={() => write(plan)}
              >
                {text("upgrade.write")}
              </Button>
            </>
          )}
        </Card>
      )}
    </PageFrame>
  );
}
