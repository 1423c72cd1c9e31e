import { Caption1, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Setting } from "../../../contract";
import { formatDate } from "../../../text";
import { useText } from "../../components/context";
import type { AnswerInputProps } from "./answerProps";
import { choiceWords } from "./answers";
import { DaysInput } from "./DaysInput";
import { LatenessInput } from "./LatenessInput";
import { MonthsInput } from "./MonthsInput";
import { PartsInput } from "./PartsInput";

/** Texts that are longer than a line of a narrow pane. */
const LONG = 40;

/** What a question is answered with: one of some choices, or what the kind of its value needs. */
export function AnswerInput(props: AnswerInputProps): ReactElement {
  const { setting } = props;
  const text = useText();
  const [example = ""] = setting.examples;
  const input = setting.choices ? (
    <ChoiceInput {...props} choices={setting.choices} />
  ) : (
    <FormInput {...props} />
  );
  return (
    <>
      {input}
      {isShownExample(setting) && example !== "" && (
        <Caption1>{text("settings.example", { example })}</Caption1>
      )}
    </>
  );
}

/** Where words stand for what is written, what is written is no example. */
function isShownExample({ choices, form }: Setting): boolean {
  const isInWords = form.kind === "lateness" || form.kind === "months" || (form.kind === "parts" && form.of);
  return choices === undefined && !isInWords;
}

function FormInput(props: AnswerInputProps): ReactElement {
  const { setting, value, labelledBy, onChange } = props;
  const { form } = setting;
  switch (form.kind) {
    case "months":
      return <MonthsInput {...props} />;
    case "lateness":
      return <LatenessInput {...props} />;
    case "days":
      return <DaysInput {...props} />;
    case "parts":
      return <PartsInput {...props} {...(form.of && { choices: form.of })} />;
    case "pairs":
      return <PartsInput {...props} isPairs />;
    case "day":
      return <LineInput {...props} value={/^\d{5}$/u.test(value) ? formatDate(Number(value)) : value} />;
    case "number":
      return <LineInput {...props} isNumber />;
    case "text":
      return setting.examples.some((example) => example.length > LONG) ? (
        <Textarea
          aria-labelledby={labelledBy}
          resize="vertical"
          value={value}
          onChange={(_, { value: typed }) => onChange(typed)}
        />
      ) : (
        <LineInput {...props} />
      );
  }
}

function LineInput({
  value,
  labelledBy,
  onChange,
  isNumber = false,
}: AnswerInputProps & { readonly isNumber?: boolean }): ReactElement {
  return (
    <Input
      aria-labelledby={labelledBy}
      inputMode={isNumber ? "decimal" : "text"}
      value={value}
      onChange={(_, { value: typed }) => onChange(typed)}
    />
  );
}

type Choices = NonNullable<Setting["choices"]>;

function ChoiceInput({
  setting: { key, hasDefault, initial, parse, asked },
  value,
  choices,
  labelledBy,
  onChange,
}: AnswerInputProps & { readonly choices: Choices }): ReactElement {
  const text = useText();
  const chosen = Object.keys(choices).find((word) => value !== "" && choices[word] === parse(value));
  const standard = hasDefault ? initial : undefined;
  return (
    <Field>
      <RadioGroup
        aria-labelledby={labelledBy}
        value={chosen ?? (value === "" ? (standard ?? "") : "?")}
        onChange={(_, { value: word }) => onChange(word)}
      >
        {Object.entries(choices).map(([word, name]) => (
          <Radio key={word} value={word} label={choiceWords(key, name, text)} />
        ))}
        {standard === undefined && (
          <Radio value="" label={text(asked === true ? "settings.undecided" : "settings.blank")} />
        )}
      </RadioGroup>
    </Field>
  );
}
