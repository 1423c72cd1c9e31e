import { Badge, Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CopyRegular, DocumentArrowDownRegular, EyeRegular, SaveRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { DocumentKind, Page } from "../../../paper";
import type { Reading } from "../../../session";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { PaperView } from "../../components/paper/PaperView";
import type { Pane } from "../../pane";
import { canSaveFiles } from "../../save";
import { Blanks } from "./Blanks";
import { evidenceViews } from "./evidenceViews";
import { PaperOptions } from "./PaperOptions";
import { paperStanding } from "./paperStanding";
import { daysProblem, USUAL_PAPER, wantedPaper } from "./paperWish";
import { chosenSpan, spanChoices } from "./spanChoices";
import { usePaper, type ComposedPaper } from "./usePaper";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  standing: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center", flexWrap: "wrap" },
});

export interface OnePaperProps {
  readonly kind: DocumentKind;
  /** Code of the period that it is wanted for; undefined = the usual one. */
  readonly period: string | undefined;
  readonly reading: Reading;
  readonly actions: PaneActions;
  readonly pane: Pane;
}

/** A document: what it is of, its pages before anything is written, what stands in the way of signing, then its sheets or its Word file. */
export function OnePaper({ kind, period, reading, actions, pane }: OnePaperProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { snapshot, today } = reading;
  const [wish, setWish] = useState(() => ({
    ...USUAL_PAPER,
    view: evidenceViews(snapshot).find((view) => view.period === period)?.key ?? "",
  }));
  const { busy, message, composed, compose, write, download, prepareCopy, copy, forget } = usePaper(
    actions,
    pane,
  );
  const choices = spanChoices(kind, snapshot, today, text);
  const span = chosenSpan(choices, wish.when);
  const isUnclear = span?.isTyped === true && daysProblem(wish) !== undefined;
  const wanted = wantedPaper(kind, wish, { snapshot, today, span });
  const asFile = canSaveFiles();
  return (
    <PageFrame
      title={text(`document.kind.${kind}`)}
      pane={pane}
      onBack={() => pane.open({ at: "documents" })}
      message={message}
    >
      <PaperOptions
        kind={kind}
        reading={reading}
        wish={wish}
        spans={choices}
        disabled={busy}
        onChange={(changed) => {
          setWish(changed);
          forget();
        }}
      />
      <div className={styles.actions}>
        <Button
          appearance={composed ? "secondary" : "primary"}
          icon={<EyeRegular />}
          disabledFocusable={busy || isUnclear}
          onClick={() => compose(wanted)}
        >
          {text("documents.preview")}
        </Button>
        {composed && (
          <Button appearance="primary" icon={<SaveRegular />} disabledFocusable={busy} onClick={write}>
            {text("pane.write")}
          </Button>
        )}
        <Button
          icon={asFile ? <DocumentArrowDownRegular /> : <CopyRegular />}
          disabledFocusable={busy || isUnclear}
          onClick={() => (asFile ? download : prepareCopy)(wanted)}
        >
          {text(asFile ? "documents.word" : "documents.copy")}
        </Button>
        {copy && (
          <Button appearance="primary" icon={<CopyRegular />} disabledFocusable={busy} onClick={copy}>
            {text("documents.copyNow")}
          </Button>
        )}
      </div>
      {busy && <Spinner size="small" label={text("documents.composing")} />}
      {composed && <Blanks blanks={composed.findings} onAsk={pane.ask} />}
      {composed && (
        <PaperView
          pages={composed.pages}
          about={(page) => <Standing page={page} standing={composed.standing} />}
        />
      )}
    </PageFrame>
  );
}

/** How the paper of a page stands: its state and its number. */
function Standing({
  page,
  standing,
}: {
  readonly page: Page;
  readonly standing: ComposedPaper["standing"];
}): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const said = paperStanding(page, standing.has(page), text);
  return said ? (
    <span className={styles.standing}>
      <Badge appearance="tint" color={said.isDraft ? "warning" : "success"}>
        {said.state}
      </Badge>
      <Caption1>{said.facts.join(" · ")}</Caption1>
    </span>
  ) : null;
}
