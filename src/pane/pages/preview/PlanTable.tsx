import { Badge, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { isUnchanged, type TablePlan, type WritePlan } from "../../../sheets/plan";
import { useText } from "../../components/context";
import { Changes } from "./Changes";

const useStyles = makeStyles({
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
  open: { padding: 0, minWidth: 0, justifyContent: "flex-start", textAlign: "start", fontWeight: "normal" },
  changes: { padding: tokens.spacingHorizontalS, textAlign: "left" },
});

const HEADS = [
  "pane.previewTable",
  "pane.previewAdded",
  "pane.previewChanged",
  "pane.previewRemoved",
  "pane.previewSame",
] as const;

/** How many rows of each result table would be added, changed, removed; which and how, on request. */
export function PlanTable({ plan }: { readonly plan: WritePlan }): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {HEADS.map((key) => (
            <th key={key} className={styles.head} scope="col">
              {text(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.tables
          .filter((table) => table.place.standing || table.rows.length > 0 || !table.schema.optional)
          .map((table) => (
            <PlanRow key={table.id} table={table} />
          ))}
      </tbody>
    </table>
  );
}

function PlanRow({ table }: { readonly table: TablePlan }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { insteadOf } = table.place;
  const isSame = isUnchanged(table);
  const hasRows = !isSame && table.added + table.changed + table.removed > 0;
  return (
    <>
      <tr>
        <td className={styles.cell}>
          {hasRows ? (
            <Button
              className={styles.open}
              size="small"
              appearance="transparent"
              aria-expanded={isOpen}
              icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              onClick={() => setOpen(!isOpen)}
            >
              {table.place.sheet}
            </Button>
          ) : (
            table.place.sheet
          )}{" "}
          {table.obstacle && (
            <Badge size="small" color="danger">
              {text("pane.obstacle")}
            </Badge>
          )}
          {insteadOf !== undefined && (
            <Caption1 block>{text("pane.insteadOf", { name: insteadOf })}</Caption1>
          )}
        </td>
        {isSame ? (
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
      {isOpen && (
        <tr>
          <td className={styles.changes} colSpan={HEADS.length}>
            <Changes table={table} />
          </td>
        </tr>
      )}
    </>
  );
}
