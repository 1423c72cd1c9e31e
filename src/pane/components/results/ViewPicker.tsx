import { Caption1, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import { scopeWords } from "../../../sheets/plan";
import { useText } from "../context";

/** A set and a period; an undefined period is the year. */
export interface SetAndPeriod {
  readonly set: string;
  readonly period: string | undefined;
}

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  dropdown: { minWidth: 0 },
  scope: { color: tokens.colorNeutralForeground2 },
});

/** The view that is looked at: what was asked for, else what it began with: the office's first set and the year unless told otherwise. */
export function useView(
  board: Scoreboard,
  asked?: SetAndPeriod,
  first?: SetAndPeriod,
): { readonly value: SetAndPeriod; readonly set: (value: SetAndPeriod) => void } {
  const [value, set] = useState<SetAndPeriod>(
    first ? { set: first.set, period: first.period } : { set: board.sets()[0] ?? "", period: undefined },
  );
  return { value: asked ? { set: asked.set, period: asked.period } : value, set };
}

export interface ViewPickerProps {
  readonly board: Scoreboard;
  readonly view: SetAndPeriod;
  readonly onView: (view: SetAndPeriod) => void;
}

export function ViewPicker({ board, view, onView }: ViewPickerProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const periods = board.periodsOf(view.set);
  const year = text("result.year");
  const scope = scopeWords(board, view.set, view.period, text);
  return (
    <div>
      <div className={styles.row}>
        <Field className={styles.field} label={text("pane.set")}>
          <Dropdown
            className={styles.dropdown}
            value={view.set}
            selectedOptions={[view.set]}
            onOptionSelect={(_, { optionValue }) =>
              optionValue !== undefined && onView({ set: optionValue, period: undefined })
            }
          >
            {board.sets().map((set) => (
              <Option key={set} value={set}>
                {set}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field className={styles.field} label={text("pane.period")}>
          <Dropdown
            className={styles.dropdown}
            value={periods.find((period) => period.code === view.period)?.name ?? year}
            selectedOptions={[view.period ?? ""]}
            onOptionSelect={(_, { optionValue }) =>
              onView({ ...view, period: optionValue === "" ? undefined : optionValue })
            }
          >
            {[
              <Option key="" value="">
                {year}
              </Option>,
              ...periods.map((period) => (
                <Option key={period.code} value={period.code}>
                  {period.name}
                </Option>
              )),
            ]}
          </Dropdown>
        </Field>
      </div>
      {scope !== undefined && <Caption1 className={styles.scope}>{text("pane.scope", { scope })}</Caption1>}
    </div>
  );
}
