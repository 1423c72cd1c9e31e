import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useText } from "../../components/context";
import type { Steps } from "../../components/useStep";
import { loadText } from "./loadFiles";
import type { LoadedSource } from "./sources";

export interface PastedProps {
  readonly step: Steps;
  readonly onLoaded: (sources: readonly LoadedSource[]) => void;
}

/** A table or a text from the clipboard. */
export function Pasted({ step, onLoaded }: PastedProps): ReactElement {
  const text = useText();
  const [pasted, setPasted] = useState("");
  const take = (): void =>
    step.run(async () => {
      onLoaded([await loadText(pasted)]);
    });
  return (
    <>
      <Field label={text("import.paste")}>
        <Textarea rows={6} resize="vertical" value={pasted} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Button disabled={step.busy || pasted.trim() === ""} onClick={take}>
        {text("import.pasteTake")}
      </Button>
    </>
  );
}
