import { Button, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { ArrowSyncRegular, TableAddRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { scoringTables } from "../../../contract";
import { schemaOf } from "../../../domain/tables";
import type { Reading } from "../../../session";
import type { TableState } from "../../../sheets/read";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { Lacking } from "../../components/Lacking";
import { PageFrame } from "../../components/PageFrame";
import { isFilled } from "../../filled";
import { lackOf } from "../../lacking";
import { mendBy } from "../../mending";
import type { PageProps } from "../page";
import { TableList } from "./TableList";

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", justifyContent: "space-between" },
});

/** The tables of the workbook with their rows, and what is wrong in them with the ways to mend it. */
export function Data({ reading, actions, pane }: PageProps): ReactElement {
  const text = useText();
  return (
    <PageFrame title={text("area.data")} pane={pane} message={undefined}>
      {reading && <Tables reading={reading} actions={actions} pane={pane} />}
    </PageFrame>
  );
}

type TablesProps = Pick<PageProps, "actions" | "pane"> & { readonly reading: Reading };

function Tables({ reading, actions: { commands }, pane }: TablesProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const isScoring = (table: TableState): boolean => scoringTables.some((id) => id === table.id);
  const scoring = reading.tables.filter(isScoring);
  const others = reading.tables.filter((table) => !isScoring(table) && table.present && table.rows > 0);
  const lack = isFilled(reading) ? undefined : lackOf(reading, ["units"]);
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
  return (
    <>
      <section>
        <div className={styles.heading}>
          <Subtitle2 as="h3">{text("pane.inputs")}</Subtitle2>
          <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={pane.reload}>
            {text("pane.reload")}
          </Button>
        </div>
        <TableList tables={scoring} />
      </section>
      {scoring.some((table) => !table.present) && (
        <Button appearance="primary" icon={<TableAddRegular />} onClick={createTemplate}>
          {text("pane.createTemplate")}
        </Button>
      )}
      {others.length > 0 && (
        <section>
          <Subtitle2 as="h3">{text("pane.otherTables")}</Subtitle2>
          <TableList tables={others} />
        </section>
      )}
      {lack !== undefined && lack !== "tables" && <Lacking lack={lack} reading={reading} pane={pane} />}
      <Findings
        findings={reading.findings}
        raw={reading.raw}
        saysNone={isFilled(reading)}
        onShow={pane.goTo}
        onAsk={pane.ask}
        onMend={mendBy(pane, commands, text)}
      />
    </>
  );
}
