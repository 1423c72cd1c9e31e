import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { readDays } from "../../../contract";
import { formatDate, tidy } from "../../../text";
import { useText } from "../../components/context";
import type { AnswerInputProps } from "./answerProps";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A first and a last day. */
export function DaysInput({ value, onChange }: AnswerInputProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const read = readDays(value);
  const [from, setFrom] = useState(read ? formatDate(read.from) : value);
  const [to, setTo] = useState(read ? formatDate(read.to) : "");
  const say = (first: string, last: string): void =>
    onChange([first, last].every((day) => tidy(day) === "") ? "" : `${tidy(first)} - ${tidy(last)}`);
  return (
    <div className={styles.days}>
      <Field label={text("settings.firstDay")}>
        <Input
          value={from}
          onChange={(_, { value: typed }) => {
            setFrom(typed);
            say(typed, to);
          }}
        />
      </Field>
      <Field label={text("settings.lastDay")}>
        <Input
          value={to}
          onChange={(_, { value: typed }) => {
            setTo(typed);
            say(from, typed);
          }}
        />
      </Field>
    </div>
  );
}
