import { makeStyles, tokens } from "@fluentui/react-components";

/** Height of one row of bars or fields, pixels. */
export const ROW_HEIGHT = 30;

/** What all charts look like. */
export const useChartStyles = makeStyles({
  chart: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    overflowX: "auto",
  },
  key: { listStyleType: "none", margin: 0, padding: 0, color: tokens.colorNeutralForeground2 },
});
