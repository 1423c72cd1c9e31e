import {
  Button,
  Caption1,
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowLeftRegular,
  DocumentTableRegular,
  SaveRegular,
  StopRegular,
  TableRegular,
} from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { kindOf, linkKey, type Pair, type Proposal, type ProposalRow } from "../../../domain/assignment";
import type { AssignmentKind, AssignmentWeights, Constraint } from "../../../domain/model";
import type { PaneActions } from "../../actions";
import { messageOf } from "../../messages";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { Contradiction } from "./Contradiction";
import { ProposalList } from "./ProposalList";
import { Summary } from "./Summary";
import { useAssign } from "./useAssign";
import { WhatIfPanel } from "./WhatIfPanel";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap", alignItems: "center" },
  grow: { flexGrow: 1 },
});

export interface AssignProps {
  readonly actions: PaneActions;
  readonly kind: AssignmentKind;
  readonly onBack: () => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** A proposal with its reasons; what if; accepting row by row; writing what was accepted. */
export function Assign({ actions, kind, onBack, onShow }: AssignProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { state, ask, stop } = useAssign(actions, kind);
  const [tried, setTried] = useState<readonly Constraint[]>([]);
  const [weights, setWeights] = useState<Partial<AssignmentWeights>>({});
  const [reopened, setReopened] = useState<readonly Pair[]>([]);
  const [day, setDay] = useState<number>();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [saving, setSaving] = useState(false);
  const [message, setMessage] = useState<{
    readonly intent: "success" | "error";
    readonly text: string;
    readonly sheet?: string;
  }>();
  const { asked, searching, previous } = state;
  const answer = asked?.answer;
  const proposal = answer?.kind === "proposal" ? answer.proposal : undefined;

  const again = (
    constraints: readonly Constraint[],
    changed: Partial<AssignmentWeights> = weights,
    from: number | undefined = day,
    open: readonly Pair[] = reopened,
  ): void => {
    setTried(constraints);
    setWeights(changed);
    setDay(from);
    setReopened(open);
    setMessage(undefined);
    ask({ day: from, whatIf: { constraints, weights: changed, reopened: open } });
  };
  const wish = (row: Pick<ProposalRow, "left" | "right">, wanted: Constraint["kind"]): Constraint => ({
    problem: kind,
    a: row.left,
    b: row.right,
    kind: wanted,
  });
  const write = async (plan: Proposal): Promise<void> => {
    if (!asked) return;
    setSaving(true);
    const all = [...plan.rows, ...plan.ended];
    const locked = all.filter((row) =>
      tried.some(({ kind: wanted, a, b }) => wanted === "must" && a === row.left && b === row.right),
    );
    try {
      await actions.accept(asked, plan, {
        accepted: all.filter((row) => accepted.has(linkKey(row))),
        locked,
      });
      setAccepted(new Set());
      again([], {}, day, []);
      setMessage({
        intent: "success",
        text: text("assign.saved", { count: accepted.size }),
        sheet: kindOf(kind).proposal.sheet,
      });
    } catch (error) {
      setMessage({ intent: "error", text: messageOf(error, text) });
    } finally {
      setSaving(false);
    }
  };
  const print = async (): Promise<void> => {
    setSaving(true);
    try {
      const [printed] = (await actions.print(kindOf(kind).report)).sheets;
      if (!printed) return;
      const { sheet, how } = printed;
      setMessage({ intent: "success", text: text(`cli.printed.${how}`, { sheet }), sheet });
      onShow({ sheet });
    } catch (error) {
      setMessage({ intent: "error", text: messageOf(error, text) });
    } finally {
      setSaving(false);
    }
  };

  return (
    <>
      <div className={styles.row}>
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("pane.back")}
        </Button>
        <Subtitle2 as="h2" className={styles.grow}>
          {text(`assign.title.${kind}`)}
        </Subtitle2>
      </div>
      {message && (
        <MessageBar intent={message.intent} layout="multiline" role="status">
          <MessageBarBody>
            {message.text}{" "}
            {message.sheet !== undefined && (
              <Button
                size="small"
                appearance="transparent"
                icon={<TableRegular />}
                onClick={() => onShow({ sheet: message.sheet as string })}
              >
                {message.sheet}
              </Button>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {searching && (
        <Card aria-live="polite">
          <Text>{text(`assign.stage.${searching.stage}`)}</Text>
          <ProgressBar {...(searching.share !== undefined && { value: searching.share })} />
          {searching.best !== undefined && (
            <Caption1>{text("assign.bestSoFar", { cost: searching.best })}</Caption1>
          )}
          <Button icon={<StopRegular />} onClick={stop}>
            {text(searching.best === undefined ? "pane.cancel" : "assign.takeBest")}
          </Button>
        </Card>
      )}
      {state.error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{messageOf(state.error, text)}</MessageBarBody>
        </MessageBar>
      )}
      {answer?.kind === "nothing" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text("cli.nothingFound")}</MessageBarBody>
        </MessageBar>
      )}
      {asked && answer?.kind === "contradiction" && (
        <Contradiction
          contradiction={answer.contradiction}
          raw={asked.assigning.inspection.raw}
          onShow={onShow}
        />
      )}
      {asked && proposal && !searching && (
        <>
          <Summary proposal={proposal} previous={previous} />
          <div className={styles.row}>
            <Button
              className={styles.grow}
              appearance="primary"
              icon={<SaveRegular />}
              disabled={saving || (accepted.size === 0 && tried.length === 0 && reopened.length === 0)}
              onClick={() => void write(proposal)}
            >
              {text("assign.write", { count: accepted.size })}
            </Button>
            <Button icon={<DocumentTableRegular />} disabled={saving} onClick={() => void print()}>
              {text(`assign.print.${kind}`)}
            </Button>
          </div>
        </>
      )}
      {asked && !searching && (
        <WhatIfPanel
          kind={kind}
          snapshot={asked.assigning.inspection.snapshot}
          weights={weights}
          tried={tried}
          day={asked.assigning.question.day}
          onAsk={(changed, from) => again(tried, changed, from)}
          onForget={(constraint) => again(tried.filter((other) => other !== constraint))}
        />
      )}
      {asked && proposal && !searching && (
        <ProposalList
          proposal={proposal}
          snapshot={asked.assigning.inspection.snapshot}
          day={asked.assigning.question.day}
          accepted={accepted}
          onAccept={setAccepted}
          onLock={(row) => again([...tried, wish(row, "must")])}
          onForbid={(row) => again([...tried, wish(row, "forbid")])}
          onReopen={(row) => again(tried, weights, day, [...reopened, row])}
          onSwap={(row, left) =>
            again([...tried, wish(row, "forbid"), wish({ left, right: row.right }, "must")])
          }
        />
      )}
      {asked && asked.findings.length > 0 && (
        <Findings findings={asked.findings} raw={asked.assigning.inspection.raw} onShow={onShow} />
      )}
    </>
  );
}
