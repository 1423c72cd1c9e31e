import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, CalculatorRegular, TableAddRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { scoringTables } from "../../../contract";
import { schemaOf } from "../../../domain/tables";
import type { PeriodAct } from "../../../session";
import type { Mend } from "../../../sheets/mend";
import type { TableState } from "../../../sheets/read";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import type { PageProps } from "../page";
import type { HomeView } from "./view";
import { BrokenRun } from "./BrokenRun";
import { Menu } from "./Menu";
import { OlderWorkbook } from "./OlderWorkbook";
import { Periods } from "./Periods";
import { StateNotes } from "./StateNotes";
import { TableList } from "./TableList";
import { UnknownFunctions } from "./UnknownFunctions";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { display: "flex", alignItems: "center", justifyContent: "space-between" },
});

/** The state of the input, the one main action, and the ways into everything else. */
export function Home({ view: { reading }, actions, pane, menu }: PageProps<HomeView>): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { commands } = actions;
  const isScoring = (table: TableState): boolean => scoringTables.some((id) => id === table.id);
  const scoring = reading.tables.filter(isScoring);
  const others = reading.tables.filter((table) => !isScoring(table) && table.present && table.rows > 0);
  const createTemplate = (): void =>
    pane.change("creating", async () => {
      const { written } = await commands.template.run({});
      const isLeft = (sheet: string): boolean =>
        reading.tables.some(({ id, present }) => !present && schemaOf(id).sheet === sheet);
      const left = written.kept.filter(isLeft);
      if (left.length === 0) return;
      return {
        intent: "info",
        text: text("pane.templateLeft", { sheets: left.map((sheet) => `«${sheet}»`).join(", ") }),
      };
    });
  const changePeriod = (act: PeriodAct): void =>
    pane.change("locking", async () => {
      await commands[act.kind].run(act);
      return { intent: "success", text: text(`pane.period.${act.kind}`) };
    });
  const mend = (chosen: Mend): void =>
    pane.change("mending", async () => {
      const { prepared, written } = await commands.mend.run({ chosen }, { fresh: true });
      const { lines } = await commands.mend.tell(prepared, { chosen }, text, written);
      return { intent: "success", text: lines.join(" "), isUndoable: true };
    });
  return (
    <>
      <UnknownFunctions count={actions.unknownFunctions} onOpen={() => pane.open({ at: "functions" })} />
      <BrokenRun time={actions.brokenRun} onOpen={() => pane.open({ at: "undo" })} />
      <OlderWorkbook reading={reading} onOpen={() => pane.open({ at: "upgrade" })} />
      <StateNotes state={reading.state} />
      <div className={styles.actions}>
        <Button appearance="primary" size="large" icon={<CalculatorRegular />} onClick={() => pane.compute()}>
          {text("pane.compute")}
        </Button>
        {scoring.some((table) => !table.present) && (
          <Button icon={<TableAddRegular />} onClick={createTemplate}>
            {text("pane.createTemplate")}
          </Button>
        )}
      </div>
      <section>
        <div className={styles.heading}>
          <Subtitle2 as="h2">{text("pane.inputs")}</Subtitle2>
          <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={pane.home}>
            {text("pane.reload")}
          </Button>
        </div>
        <TableList tables={scoring} />
      </section>
      {others.length > 0 && (
        <section>
          <Subtitle2 as="h2">{text("pane.otherTables")}</Subtitle2>
          <TableList tables={others} />
        </section>
      )}
      <Menu sections={menu} onOpen={pane.open} />
      <Periods reading={reading} onAct={changePeriod} />
      <Findings findings={reading.findings} raw={reading.raw} onShow={pane.goTo} onMend={mend} />
    </>
  );
}
