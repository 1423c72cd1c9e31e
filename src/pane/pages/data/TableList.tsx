import { Badge, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useText } from "../../components/context";
import { schemaOf } from "../../../domain/tables";
import type { TableState } from "../../../sheets/read";

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
  muted: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

/** Tables of the workbook: how many rows each has, and what is wrong in them. */
export function TableList({ tables }: { readonly tables: readonly TableState[] }): ReactElement {
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
