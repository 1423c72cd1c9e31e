import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { DocumentTableRegular, SaveRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { kindOf, linkKey, type Pair, type Proposal, type ProposalRow } from "../../../domain/assignment";
import type { AssignmentKind, AssignmentWeights, Constraint } from "../../../domain/model";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { Needing } from "../../components/Needing";
import { PageFrame } from "../../components/PageFrame";
import { useStep } from "../../components/useStep";
import type { Basis } from "../../lacking";
import { errorText, printedMessage } from "../../messages";
import type { PageProps } from "../page";
import type { AssignView } from "./view";
import { Contradiction } from "./Contradiction";
import { ProposalList } from "./ProposalList";
import { SearchCard } from "./SearchCard";
import { Summary } from "./Summary";
import { useAssign } from "./useAssign";
import { WhatIfPanel } from "./WhatIfPanel";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap", alignItems: "center" },
  grow: { flexGrow: 1 },
});

/** Rows without which there is nobody to assign, or nothing to assign to. */
const NEEDS: Readonly<Record<AssignmentKind, readonly Basis[]>> = {
  twinning: ["units"],
  oversight: ["units", "officers"],
  groups: ["units", "officers"],
};

/** A proposal with its reasons; what if; accepting row by row; writing what was accepted. */
export function Assign({ reading, ...props }: PageProps<AssignView>): ReactElement {
  const { pane, view } = props;
  const text = useText();
  return (
    <Needing title={text(`assign.title.${view.kind}`)} needs={NEEDS[view.kind]} reading={reading} pane={pane}>
      {/* What was tried for one kind says nothing about another. */}
      <Proposing key={view.kind} {...props} />
    </Needing>
  );
}

/** The same where there is somebody to assign. */
function Proposing({ view: { kind }, actions, pane }: Omit<PageProps<AssignView>, "reading">): ReactElement {
  const styles = useStyles();
  const { commands } = actions;
  const text = useText();
  const { state, ask, stop } = useAssign(actions, kind);
  const [tried, setTried] = useState<readonly Constraint[]>([]);
  const [weights, setWeights] = useState<Partial<AssignmentWeights>>({});
  const [reopened, setReopened] = useState<readonly Pair[]>([]);
  const [day, setDay] = useState<number>();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { busy: saving, message, run, clear } = useStep();
  const { asked, searching, previous } = state;
  const answer = asked?.answer;
  const proposal = answer?.kind === "proposal" ? answer.proposal : undefined;
  const isAny = proposal !== undefined && proposal.rows.length + proposal.ended.length > 0;

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
    clear();
    ask({ day: from, whatIf: { constraints, weights: changed, reopened: open } });
  };
  const wish = (row: Pick<ProposalRow, "left" | "right">, wanted: Constraint["kind"]): Constraint => ({
    problem: kind,
    a: row.left,
    b: row.right,
    kind: wanted,
  });
  const write = (plan: Proposal): void =>
    run(async () => {
      if (!asked) return;
      const all = [...plan.rows, ...plan.ended];
      const locked = all.filter((row) =>
        tried.some(({ kind: wanted, a, b }) => wanted === "must" && a === row.left && b === row.right),
      );
      const decision = { accepted: all.filter((row) => accepted.has(linkKey(row))), locked };
      await commands.assign.write(asked, { problem: kind, decision });
      setAccepted(new Set());
      again([], {}, day, []);
      return {
        intent: "success",
        text: text("assign.saved", { count: accepted.size }),
        sheet: kindOf(kind).proposal.sheet,
      };
    });
  const print = (): void =>
    run(async () => {
      const { written } = await commands.report.run({ document: kindOf(kind).report });
      const said = printedMessage(written, text);
      if (said.sheet !== undefined) pane.goTo({ sheet: said.sheet });
      return said;
    });

  return (
    <PageFrame title={text(`assign.title.${kind}`)} pane={pane} message={message}>
      {searching && <SearchCard searching={searching} onStop={stop} />}
      {state.error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorText(state.error, text)}</MessageBarBody>
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
          raw={asked.assigning.reading.raw}
          onShow={pane.goTo}
          onAsk={pane.ask}
        />
      )}
      {asked && proposal && !searching && (
        <>
          <Summary proposal={proposal} previous={previous} />
          {isAny && (
            <div className={styles.row}>
              <Button
                className={styles.grow}
                appearance="primary"
                icon={<SaveRegular />}
                disabled={saving || (accepted.size === 0 && tried.length === 0 && reopened.length === 0)}
                onClick={() => write(proposal)}
              >
                {text("assign.write", { count: accepted.size })}
              </Button>
              <Button icon={<DocumentTableRegular />} disabled={saving} onClick={print}>
                {text(`assign.print.${kind}`)}
              </Button>
            </div>
          )}
        </>
      )}
      {asked && !searching && (
        <WhatIfPanel
          kind={kind}
          snapshot={asked.assigning.reading.snapshot}
          weights={weights}
          tried={tried}
          day={asked.assigning.question.day}
          onAsk={(changed, from) => again(tried, changed, from)}
          onForget={(constraint) => again(tried.filter((other) => other !== constraint))}
        />
      )}
      {asked && proposal && isAny && !searching && (
        <ProposalList
          proposal={proposal}
          snapshot={asked.assigning.reading.snapshot}
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
        <Findings
          findings={asked.findings}
          raw={asked.assigning.reading.raw}
          onShow={pane.goTo}
          onAsk={pane.ask}
        />
      )}
    </PageFrame>
  );
}
