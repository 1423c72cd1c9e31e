import { Button, Caption1, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactElement } from "react";
import type { Key } from "../../../i18n";
import { useText } from "../../components/context";
import { choiceWords, partsOf, partsText } from "./answers";
import type { AnswerInputProps } from "./answerProps";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  half: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  // As wide as the lines below, without their numbers and buttons.
  heads: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: "32px",
  },
  add: { alignSelf: "flex-start" },
});

export interface PartsInputProps extends AnswerInputProps {
  /** The words that a part may be, with their names inside the program. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Each part is a pair. */
  readonly isPairs?: boolean;
}

type Part = readonly [first: string, second: string];
const BLANK: Part = ["", ""];

/** Parts in their order, a line each. */
export function PartsInput(props: PartsInputProps): ReactElement {
  const { setting, value, labelledBy, onChange, isPairs = false } = props;
  const styles = useStyles();
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const typed = value === "" && setting.hasDefault ? setting.initial : value;
  const [parts, setParts] = useState<readonly Part[]>(() => {
    const read = partsOf(typed).map((part): Part => (isPairs ? part : [part.filter(Boolean).join(": "), ""]));
    return read.length === 0 ? [BLANK] : read;
  });
  const say = (now: readonly Part[]): void => {
    setParts(now);
    onChange(partsText(now));
  };
  const halfName = (half: 0 | 1): string =>
    text(`setting.${setting.key}.${half === 0 ? "first" : "second"}` as Key);
  const label = (half: 0 | 1, at: number): string =>
    isPairs ? `${halfName(half)} ${at + 1}` : text("settings.part", { number: at + 1 });
  const halves = isPairs ? ([0, 1] as const) : ([0] as const);
  return (
    <>
      {isPairs && (
        <span className={styles.heads}>
          {halves.map((half) => (
            <Caption1 key={half} className={styles.half}>
              {halfName(half)}
            </Caption1>
          ))}
        </span>
      )}
      <ol className={styles.list} aria-labelledby={labelledBy} ref={list}>
        {parts.map((part, at) => (
          <li key={at}>
            <span className={styles.row}>
              {halves.map((half) => (
                <HalfInput
                  key={half}
                  {...props}
                  label={label(half, at)}
                  value={part[half]}
                  onChange={(said) =>
                    say(
                      parts.map((one, index): Part => {
                        if (index !== at) return one;
                        return half === 0 ? [said, one[1]] : [one[0], said];
                      }),
                    )
                  }
                />
              ))}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={text("settings.removePart", { number: at + 1 })}
                disabled={parts.length === 1 && part.every((half) => half === "")}
                onClick={() => {
                  const left = parts.filter((_, index) => index !== at);
                  say(left.length === 0 ? [BLANK] : left);
                  // The button that was pressed is gone with its line.
                  list.current?.querySelector<HTMLElement>("input, select")?.focus();
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        onClick={() => setParts([...parts, BLANK])}
      >
        {text("settings.addPart")}
      </Button>
    </>
  );
}

interface HalfInputProps extends PartsInputProps {
  readonly label: string;
}

function HalfInput({ setting, choices, label, value, onChange }: HalfInputProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  if (!choices)
    return (
      <Input
        className={styles.half}
        size="small"
        input={{ style: { width: "100%", minWidth: 0 } }}
        aria-label={label}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    );
  return (
    <Select
      className={styles.half}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, { value: word }) => onChange(word)}
    >
      <option value="">{text("settings.choose")}</option>
      {Object.entries(choices).map(([word, name]) => (
        <option key={word} value={word}>
          {choiceWords(setting.key, name, text)}
        </option>
      ))}
    </Select>
  );
}
