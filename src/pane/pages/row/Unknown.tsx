import { Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Reading } from "../../../session";
import type { SelectedCell } from "../../../sheets/selected";
import { useText } from "../../components/context";
import { GoToSheet } from "../../components/GoToSheet";
import type { PageProps } from "../page";
import { sheetsToSelectIn } from "./sheets";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface UnknownProps extends Pick<PageProps, "pane"> {
  readonly cell: SelectedCell;
  readonly reading: Reading;
  /** The way to look again. */
  readonly children: ReactNode;
}

/** Nothing is known of the selected cell: what to select instead, and where that is. */
export function Unknown({ cell, reading, pane, children }: UnknownProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const sheets = sheetsToSelectIn(reading.tables);
  return (
    <Card>
      <Text>{text("row.unknown", { sheet: cell.sheet, cell: cell.address })}</Text>
      <Caption1>{text(sheets.length > 0 ? "row.select" : "row.nothingYet")}</Caption1>
      {sheets.length > 0 && (
        <div className={styles.list}>
          {sheets.map((sheet) => (
            <GoToSheet key={sheet} sheet={sheet} onShow={pane.goTo} />
          ))}
        </div>
      )}
      {children}
    </Card>
  );
}
