import { Badge, Button, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, CalculatorRegular, TableAddRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Inspection } from "../../../office/actions";
import type { PeriodAct } from "../../../office/periods";
import type { TableState } from "../../../sheets/read";
import { scoringTables } from "../../../contract";
import { schemaOf } from "../../../domain/tables";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { Periods } from "./Periods";
import { AssignHome } from "./Menu";
import type { AssignView } from "../../state";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, minWidth: 0 },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  muted: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

export interface HomeProps {
  readonly inspection: Inspection;
  readonly onCompute: () => void;
  readonly onReload: () => void;
  readonly onTemplate: () => void;
  readonly onAssign: (view: AssignView) => void;
  readonly onPeriod: (act: PeriodAct) => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** The state of the input and the one main action. */
export function Home({
  inspection,
  onCompute,
  onReload,
  onTemplate,
  onAssign,
  onPeriod,
  onShow,
}: HomeProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const isScoring = (table: TableState): boolean => scoringTables.includes(table.id);
  const scoring = inspection.tables.filter(isScoring);
  const others = inspection.tables.filter((table) => !isScoring(table) && table.present && table.rows > 0);
  return (
    <>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" icon={<CalculatorRegular />} onClick={onCompute}>
          {text("pane.compute")}
        </Button>
        {scoring.some((table) => !table.present) && (
          <Button icon={<TableAddRegular />} onClick={onTemplate}>
            {text("pane.createTemplate")}
          </Button>
        )}
      </div>
      <section>
        <div className={styles.heading}>
          <Subtitle2 as="h2">{text("pane.inputs")}</Subtitle2>
          <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={onReload}>
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
      <AssignHome onOpen={onAssign} />
      <Periods snapshot={inspection.snapshot} onAct={onPeriod} />
      <Findings findings={inspection.findings} raw={inspection.raw} onShow={onShow} />
    </>
  );
}

/** The workbook could not be read: the message above says why. */
Home.Retry = function Retry({ onReload }: Pick<HomeProps, "onReload">): ReactElement {
  const text = useText();
  return (
    <Button appearance="primary" icon={<ArrowSyncRegular />} onClick={onReload}>
      {text("pane.reload")}
    </Button>
  );
};

function TableList({ tables }: { readonly tables: readonly TableState[] }): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <li key={table.id} className={styles.row}>
          <Text className={styles.name}>{schemaOf(table.id).sheet}</Text>
          {table.errors > 0 && (
            <Badge appearance="tint" color="danger">
              {text("pane.errors", { count: table.errors })}
            </Badge>
          )}
          {table.warnings > 0 && (
            <Badge appearance="tint" color="warning">
              {text("pane.warnings", { count: table.warnings })}
            </Badge>
          )}
          <Caption1 className={styles.muted}>
            {table.present ? text("pane.rows", { count: table.rows }) : text("pane.missingTable")}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
