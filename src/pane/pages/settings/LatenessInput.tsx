import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { latenessText, percentText, type Lateness } from "../../../contract";
import { parseDecimal } from "../../../text";
import { useText } from "../../components/context";
import { choiceWords } from "./answers";
import type { AnswerInputProps } from "./answerProps";

const useStyles = makeStyles({
  shares: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const KINDS = ["none", "perDay", "zero"] as const;
type Kind = (typeof KINDS)[number];

/** What late evidence loses: nothing, a share a day up to a share, or everything. */
export function LatenessInput({ setting, value, labelledBy, onChange }: AnswerInputProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const read = value === "" ? undefined : (setting.parse(value) as Lateness | undefined);
  const perDay = read?.kind === "perDay" ? read : undefined;
  const [kind, setKind] = useState<Kind | undefined>(read?.kind);
  const [share, setShare] = useState(perDay ? percentText(perDay.share) : "5");
  const [cap, setCap] = useState(perDay ? percentText(perDay.cap) : "50");
  const say = (wanted: Kind, shareText: string, capText: string): void => {
    if (wanted !== "perDay") return onChange(latenessText({ kind: wanted }));
    const [aDay, most] = [shareText, capText].map((typed) => parseDecimal(typed));
    // What is no number stays as typed, so that it is refused and not turned into something else.
    const isRead = aDay !== undefined && most !== undefined;
    onChange(
      isRead
        ? latenessText({ kind: "perDay", share: aDay / 100, cap: most / 100 })
        : [shareText, capText].join("; "),
    );
  };
  return (
    <>
      <RadioGroup
        aria-labelledby={labelledBy}
        value={kind ?? ""}
        onChange={(_, data) => {
          const wanted = KINDS.find((one) => one === data.value);
          setKind(wanted);
          if (wanted) say(wanted, share, cap);
          else onChange("");
        }}
      >
        {KINDS.map((one) => (
          <Radio key={one} value={one} label={choiceWords(setting.key, one, text)} />
        ))}
        <Radio value="" label={text("settings.undecided")} />
      </RadioGroup>
      {kind === "perDay" && (
        <div className={styles.shares}>
          <Field label={text("settings.lateShare")}>
            <Input
              inputMode="decimal"
              value={share}
              onChange={(_, { value: typed }) => {
                setShare(typed);
                say(kind, typed, cap);
              }}
            />
          </Field>
          <Field label={text("settings.lateCap")}>
            <Input
              inputMode="decimal"
              value={cap}
              onChange={(_, { value: typed }) => {
                setCap(typed);
                say(kind, share, typed);
              }}
            />
          </Field>
        </div>
      )}
    </>
  );
}
