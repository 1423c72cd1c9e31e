import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular, ArrowSyncRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import type { PageProps } from "../page";
import { Check } from "./Check";
import { Columns } from "./Columns";
import { Questions } from "./Questions";
import { Review } from "./Review";
import { Sheets } from "./Sheets";
import { Sources } from "./Sources";
import { StepBar } from "./StepBar";
import { useImport } from "./useImport";
import type { ImportView } from "./view";
import { canGoOn, STEPS, stepBefore } from "./wizard";
import { Progress } from "../../components/Progress";

const useStyles = makeStyles({
  foot: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
    position: "sticky",
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  grow: { flexGrow: 1 },
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
  },
});

/** Files, sheets and pasted texts of others, read step by step into a table of the workbook. */
export function Import({
  view: { kind = "don-vi" },
  reading,
  actions,
  pane,
}: PageProps<ImportView>): ReactElement {
  const styles = useStyles();
  const text = useText();
  const importing = useImport(actions.commands, kind);
  const { wizard, dispatch, step, goOn, reread } = importing;
  /** Files are being read: nothing else is done meanwhile. */
  const [isLoading, setLoading] = useState(false);
  const busy = step.busy || isLoading;
  const at = STEPS.indexOf(wizard.step);
  const asks = wizard.step === "questions" || wizard.step === "check";
  const isAnswered = asks && wizard.isStale;
  return (
    <PageFrame title={text("import.title")} pane={pane} message={step.message}>
      <StepBar wizard={wizard} disabled={busy} onGo={(to) => dispatch({ type: "go", step: to })} />
      <fieldset className={styles.step} disabled={step.busy}>
        {wizard.step === "source" && (
          <Sources
            importing={importing}
            actions={actions}
            reading={reading}
            busy={busy}
            onLoading={setLoading}
            onShow={pane.goTo}
          />
        )}
        {wizard.step === "sheets" && <Sheets wizard={wizard} dispatch={dispatch} />}
        {wizard.step === "columns" && (
          <Columns wizard={wizard} dispatch={dispatch} busy={busy} onReread={reread} />
        )}
        {wizard.step === "questions" && <Questions wizard={wizard} dispatch={dispatch} />}
        {wizard.step === "check" && <Check wizard={wizard} dispatch={dispatch} />}
        {wizard.step === "preview" && <Review importing={importing} busy={busy} />}
      </fieldset>
      {step.busy && (
        <div role="status">
          <Progress label={text("import.reading")} />
        </div>
      )}
      {wizard.step !== "preview" && (
        <>
          {wizard.step === "sheets" && !canGoOn(wizard) && <Caption1>{text("import.noSheet")}</Caption1>}
          <div className={styles.foot}>
            {at > 0 && (
              <Button
                icon={<ArrowLeftRegular />}
                disabled={busy}
                onClick={() => dispatch({ type: "go", step: stepBefore(wizard) })}
              >
                {text("import.previous")}
              </Button>
            )}
            <Button
              className={styles.grow}
              appearance="primary"
              icon={isAnswered ? <ArrowSyncRegular /> : <ArrowRightRegular />}
              iconPosition={isAnswered ? "before" : "after"}
              disabled={busy || !canGoOn(wizard)}
              onClick={goOn}
            >
              {text(isAnswered ? "import.reread" : "import.next")}
            </Button>
          </div>
        </>
      )}
    </PageFrame>
  );
}
