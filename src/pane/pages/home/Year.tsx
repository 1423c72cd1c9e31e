import { Button } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PeriodAct, Reading } from "../../../session";
import { useText } from "../../components/context";
import { LinkList } from "../../components/LinkList";
import { AREAS } from "../areas";
import type { PageProps } from "../page";
import { BrokenRun } from "./BrokenRun";
import { OlderWorkbook } from "./OlderWorkbook";
import { Periods } from "./Periods";
import { StateNotes } from "./StateNotes";
import { UnknownFunctions } from "./UnknownFunctions";

type YearProps = Pick<PageProps, "actions" | "pane" | "areas"> & { readonly reading: Reading };

/** How the year stands, the one main action, and the ways into everything else. */
export function Year({ reading, actions, pane, areas }: YearProps): ReactElement {
  const text = useText();
  const { commands } = actions;
  const changePeriod = (act: PeriodAct): void =>
    pane.change("locking", async () => {
      await commands[act.kind].run(act);
      return { intent: "success", text: text(`pane.period.${act.kind}`) };
    });
  return (
    <>
      <UnknownFunctions count={actions.unknownFunctions} onOpen={() => pane.open({ at: "functions" })} />
      <BrokenRun time={actions.brokenRun} onOpen={() => pane.open({ at: "undo" })} />
      <OlderWorkbook reading={reading} onOpen={() => pane.open({ at: "upgrade" })} />
      <StateNotes state={reading.state} />
      <Button appearance="primary" size="large" icon={<CalculatorRegular />} onClick={() => pane.compute()}>
        {text("pane.compute")}
      </Button>
      <Periods reading={reading} onAct={changePeriod} />
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
