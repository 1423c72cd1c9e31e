import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular, SaveRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { AwardChoice } from "../../../domain/model";
import type { Computation } from "../../../office/actions";
import { isUnchanged, type Subject, type TablePlan } from "../../../sheets/plan";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { Results } from "../../components/results/Results";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  write: { flexGrow: 1 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingHorizontalXS,
    ":first-child": { textAlign: "left" },
  },
  cell: {
    textAlign: "right",
    padding: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { textAlign: "left" },
  },
});

export interface PreviewProps {
  readonly computation: Computation;
  readonly onWrite: () => void;
  readonly onBack: () => void;
  readonly onChoose: (choices: readonly AwardChoice[]) => void;
  readonly onToSheet: (subject: Subject) => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** What will be written, before anything is. */
export function Preview({
  computation,
  onWrite,
  onBack,
  onChoose,
  onToSheet,
  onShow,
}: PreviewProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { plan, findings, inspection } = computation;
  const changed = plan.tables.filter((table) => !isUnchanged(table));
  const obstacle = changed.find((table) => table.obstacle);
  return (
    <>
      <div className={styles.actions}>
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("pane.back")}
        </Button>
        <Button
          className={styles.write}
          appearance="primary"
          icon={<SaveRegular />}
          disabled={changed.length === 0 || obstacle !== undefined}
          onClick={onWrite}
        >
          {text("pane.write")}
        </Button>
      </div>
      {changed.length === 0 && <Caption1>{text("pane.nothingToWrite")}</Caption1>}
      {obstacle?.obstacle && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {text(`error.${obstacle.obstacle}`, { sheet: obstacle.before?.sheet ?? obstacle.schema.sheet })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Results computation={computation} onShow={onShow} onChoose={onChoose} onToSheet={onToSheet}>
        <section>
          <Subtitle2 as="h2">{text("pane.preview")}</Subtitle2>
          <table className={styles.table}>
            <thead>
              <tr>
                {(
                  [
                    "pane.previewTable",
                    "pane.previewAdded",
                    "pane.previewChanged",
                    "pane.previewRemoved",
                    "pane.previewSame",
                  ] as const
                ).map((key) => (
                  <th key={key} className={styles.head} scope="col">
                    {text(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {plan.tables
                .filter((table) => table.before || table.rows.length > 0 || !table.schema.optional)
                .map((table) => (
                  <PlanRow key={table.id} table={table} />
                ))}
            </tbody>
          </table>
        </section>
        <Findings findings={findings} raw={inspection.raw} onShow={onShow} />
      </Results>
    </>
  );
}

function PlanRow({ table }: { readonly table: TablePlan }): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <tr>
      <td className={styles.cell}>
        {table.schema.sheet}{" "}
        {table.obstacle && (
          <Badge size="small" color="danger">
            {text("pane.obstacle")}
          </Badge>
        )}
      </td>
      {isUnchanged(table) ? (
        <td className={styles.cell} colSpan={4}>
          {text("pane.previewNothing")}
        </td>
      ) : (
        [table.added, table.changed, table.removed, table.same].map((count, index) => (
          <td key={index} className={styles.cell}>
            {count === 0 ? "–" : text("pane.number", { count })}
          </td>
        ))
      )}
    </tr>
  );
}
