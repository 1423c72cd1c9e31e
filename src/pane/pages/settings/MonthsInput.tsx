import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { monthsText } from "../../../contract";
import { useText } from "../../components/context";
import type { AnswerInputProps } from "./answerProps";

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(96px, 1fr))",
    gap: tokens.spacingVerticalXXS,
  },
});

/** Months of a year, each chosen or not. */
export function MonthsInput({ setting, value, labelledBy, onChange }: AnswerInputProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const read = setting.parse(value === "" ? setting.initial : value);
  const chosen = Array.isArray(read) ? (read as readonly number[]) : [];
  return (
    <div className={styles.grid} role="group" aria-labelledby={labelledBy}>
      {MONTHS.map((month) => (
        <Checkbox
          key={month}
          label={text("settings.month", { month })}
          checked={chosen.includes(month)}
          onChange={(_, { checked }) =>
            onChange(
              monthsText(MONTHS.filter((one) => (one === month ? checked === true : chosen.includes(one)))),
            )
          }
        />
      ))}
    </div>
  );
}
