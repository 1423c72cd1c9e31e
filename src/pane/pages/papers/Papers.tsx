import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { DocumentArrowDownRegular, EyeRegular, SaveRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { OCCASIONS, occasions, type Occasion } from "../../../paper";
import { useText } from "../../components/context";
import { Needing } from "../../components/Needing";
import { PageFrame } from "../../components/PageFrame";
import { Progress } from "../../components/Progress";
import { PaperView } from "../../components/paper/PaperView";
import { canSaveFiles } from "../../save";
import { Blanks } from "../documents/Blanks";
import type { PageProps } from "../page";
import { usePapers, type PapersProgress } from "./usePapers";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

/** Asks for an occasion, shows its papers page by page, then writes them or hands them over as Word files. */
export function Papers({ reading, ...props }: PageProps): ReactElement {
  const text = useText();
  return (
    <Needing title={text("papers.title")} needs={["units"]} reading={reading} pane={props.pane}>
      <Occasions {...props} />
    </Needing>
  );
}

/** The same where there is anybody to make papers of. */
function Occasions({ actions, pane }: Pick<PageProps, "actions" | "pane">): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [occasion, setOccasion] = useState<Occasion>("khen-thuong");
  const { busy, message, composed, progress, compose, stop, write, download, forget } = usePapers(
    actions,
    pane,
  );
  return (
    <PageFrame title={text("papers.title")} pane={pane} message={message}>
      <Body1>{text("papers.intro")}</Body1>
      <Field label={text("papers.occasion")}>
        <RadioGroup
          value={occasion}
          onChange={(_, { value }) => {
            setOccasion(occasions.find((known) => known === value) ?? occasion);
            forget();
          }}
        >
          {occasions.map((one) => (
            <Radio key={one} value={one} label={text(`occasion.${one}`)} disabled={busy} />
          ))}
        </RadioGroup>
      </Field>
      <Caption1>{OCCASIONS[occasion].map((kind) => text(`document.kind.${kind}`)).join(" · ")}</Caption1>
      <div className={styles.actions}>
        <Button
          appearance={composed ? "secondary" : "primary"}
          icon={<EyeRegular />}
          disabled={busy}
          onClick={() => compose(occasion)}
        >
          {text("papers.show")}
        </Button>
        {composed && (
          <>
            <Button appearance="primary" icon={<SaveRegular />} disabled={busy} onClick={write}>
              {text("pane.write")}
            </Button>
            {canSaveFiles() && (
              <Button icon={<DocumentArrowDownRegular />} disabled={busy} onClick={download}>
                {text("papers.download")}
              </Button>
            )}
          </>
        )}
      </div>
      {progress && <Composing progress={progress} onStop={stop} />}
      {composed && <Blanks blanks={composed.findings} onAsk={pane.ask} />}
      {composed && <PaperView pages={composed.pages} />}
    </PageFrame>
  );
}

interface ComposingProps {
  readonly progress: PapersProgress;
  readonly onStop: () => void;
}

function Composing({ progress: { done, all, next }, onStop }: ComposingProps): ReactElement {
  const text = useText();
  return (
    <Progress
      label={text("papers.progress", { number: done + 1, all, name: text(`document.kind.${next}`) })}
      share={done / all}
      onStop={onStop}
    />
  );
}
