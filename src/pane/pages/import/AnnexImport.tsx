import {
  Button,
  Caption1,
  Card,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { AnnexImport as ImportPlan } from "../../../session";
import { importProblems } from "../../../sheets/plan";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { useStep } from "../../components/useStep";
import type { PageProps } from "../page";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** New pairs shown; the rest is counted. */
const SHOWN = 40;

/** An annex pasted as text or table: what would be added, what is there already, what is unclear; then adding it. */
export function AnnexImport({ actions: { commands }, pane }: PageProps): ReactElement {
  const text = useText();
  const [pasted, setPasted] = useState("");
  const [plan, setPlan] = useState<ImportPlan>();
  const { busy, message, run } = useStep();
  const asked = { import: "ket-nghia", source: pasted } as const;
  const read = (): void => run(async () => setPlan(await commands.import.prepare(asked)));
  const write = (wanted: ImportPlan): void =>
    run(async () => {
      await commands.import.write(wanted, asked);
      setPlan(undefined);
      return { intent: "success", text: text("assign.importDone", { count: wanted.added.length }) };
    });
  return (
    <PageFrame title={text("assign.import")} pane={pane} message={message}>
      <Field label={text("assign.importText")}>
        <Textarea rows={8} resize="vertical" value={pasted} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Button disabled={busy || pasted.trim() === ""} onClick={read}>
        {text("assign.importRead")}
      </Button>
      {plan && <Preview plan={plan} busy={busy} onWrite={() => write(plan)} />}
    </PageFrame>
  );
}

function Preview({
  plan,
  busy,
  onWrite,
}: {
  readonly plan: ImportPlan;
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { added, same, annex, names } = plan;
  const problems = importProblems(annex, text);
  return (
    <Card>
      <Text weight="semibold">{text("assign.importAdded", { count: added.length })}</Text>
      <ul className={styles.list}>
        {added.slice(0, SHOWN).map(({ number, host, partner }) => (
          <li key={`${host} ${partner}`}>
            {[number, names[host], names[partner]].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
      {added.length > SHOWN && <Caption1>{text("certainty.more", { count: added.length - SHOWN })}</Caption1>}
      <Text>{text("assign.importSame", { count: same.length })}</Text>
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.list}>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <Button
        appearance="primary"
        icon={<SaveRegular />}
        disabled={busy || added.length === 0}
        onClick={onWrite}
      >
        {text("assign.importWrite", { count: added.length })}
      </Button>
    </Card>
  );
}
