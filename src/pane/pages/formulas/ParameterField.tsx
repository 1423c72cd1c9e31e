import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FunctionId, Parameter, ParameterName, ParameterText } from "../../../contract";
import type { Reading } from "../../../session";
import { useText } from "../../components/context";
import { FittingSelect } from "../../components/FittingSelect";
import { choicesOf } from "./choices";

export interface ParameterFieldProps {
  readonly function: FunctionId;
  readonly parameter: Parameter;
  readonly reading: Reading;
  readonly value: string;
  /** It says something that the function cannot take. */
  readonly isWrong: boolean;
  readonly onValue: (value: string) => void;
}

/** One parameter: chosen from what the workbook has, else typed. */
export function ParameterField(props: ParameterFieldProps): ReactElement {
  const { function: id, parameter, reading, value, isWrong, onValue } = props;
  const { name, takes, isOptional } = parameter;
  const text = useText();
  const choices = choicesOf(takes, reading);
  return (
    <Field
      label={text(`formula.parameter.${name as ParameterName}`)}
      hint={text(`fn.${id}.${name}` as ParameterText)}
      required={!isOptional}
      {...(isWrong && { validationMessage: text("formula.wrong") })}
    >
      {choices ? (
        <FittingSelect value={value} onChange={(_, { value: chosen }) => onValue(chosen)}>
          {(isOptional || choices.length === 0) && <option value="">{text("formula.none")}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </FittingSelect>
      ) : (
        <Input
          type={takes === "day" ? "date" : "text"}
          inputMode={takes === "number" || takes === "count" ? "decimal" : "text"}
          value={value}
          onChange={(_, { value: typed }) => onValue(typed)}
        />
      )}
    </Field>
  );
}
