import { makeStyles, Select, type SelectProps, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, textOverflow: "ellipsis", paddingRight: tokens.spacingHorizontalXXL },
});

/** A list to choose from that is never wider than its place, however long its entries are. */
export function FittingSelect(props: SelectProps): ReactElement {
  const styles = useStyles();
  return <Select {...props} className={styles.root} select={{ className: styles.select }} />;
}
