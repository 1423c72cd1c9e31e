import type { ReactElement } from "react";
import { checklist, nextStep } from "../../../domain/year";
import type { Reading } from "../../../session";
import { useText } from "../../components/context";
import { LinkList } from "../../components/LinkList";
import { mendBy } from "../../mending";
import { AREAS } from "../areas";
import type { PageProps } from "../page";
import { BrokenRun } from "./BrokenRun";
import { Checklist } from "./Checklist";
import { DueState } from "./DueState";
import { FindingsTop } from "./FindingsTop";
import { NextStep } from "./NextStep";
import { OlderWorkbook } from "./OlderWorkbook";
import { MissingState, PeriodsState } from "./PeriodsState";
import { AwardsState, ResultsState } from "./ResultsState";
import { StateNotes } from "./StateNotes";
import { UnknownFunctions } from "./UnknownFunctions";
import { useYear } from "./useYear";
import { beginningWay, follow, stepWay } from "../../ways";

type YearProps = Pick<PageProps, "actions" | "pane" | "areas"> & { readonly reading: Reading };

/** How the year stands, the one next step, and the ways into everything else. */
export function Year({ reading, actions, pane, areas }: YearProps): ReactElement {
  const text = useText();
  const known = useYear(reading, actions);
  const step = nextStep(known);
  const state = { known, reading, pane };
  return (
    <>
      <UnknownFunctions count={actions.unknownFunctions} onOpen={() => pane.open({ at: "functions" })} />
      <BrokenRun time={actions.brokenRun} onOpen={() => pane.open({ at: "undo" })} />
      <OlderWorkbook reading={reading} onOpen={() => pane.open({ at: "upgrade" })} />
      <StateNotes state={reading.state} />
      <NextStep step={step} onTake={(taken) => follow(stepWay(taken, reading), pane)} />
      <Checklist items={checklist(known)} onOpen={(item) => follow(beginningWay(item, reading), pane)} />
      <FindingsTop reading={reading} pane={pane} onMend={mendBy(pane, actions.commands, text)} />
      <PeriodsState {...state} />
      <MissingState {...state} />
      <ResultsState {...state} isNext={step?.code === "compute" || step?.code === "recompute"} />
      <AwardsState {...state} />
      <DueState facts={known.facts} reading={reading} pane={pane} />
      <LinkList
        label={text("pane.areas")}
        links={areas.map(({ id, door }) => ({
          title: text(AREAS[id].title),
          about: text(AREAS[id].about),
          icon: AREAS[id].icon,
          onOpen: () => pane.open(door),
        }))}
      />
    </>
  );
}
