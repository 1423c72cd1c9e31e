import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { isUnchanged } from "../../../sheets/plan";
import { BackButton } from "../../components/BackButton";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { lackOf } from "../../lacking";
import { isFilled } from "../../filled";
import { Lacking } from "../../components/Lacking";
import { MessageBox } from "../../components/MessageBox";
import { Results } from "../../components/results/Results";
import type { PageProps } from "../page";
import type { PreviewView } from "./view";
import { withChoices, withExplanation, withMark, withoutMark } from "./decisions";
import { PlanTable } from "./PlanTable";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  write: { flexGrow: 1 },
});

/** What will be written, before anything is. */
export function Preview({
  view: { computation, decisions },
  actions: { commands },
  pane,
}: PageProps<PreviewView>): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { plan, findings, reading } = computation;
  const lack = lackOf(reading, ["units", "criteria", "periods", "evidence"]);
  const changed = plan.tables.filter((table) => !isUnchanged(table));
  const obstacle = changed.find((table) => table.obstacle);
  const write = (): void =>
    pane.run("writing", async () => {
      const { charts } = await commands.score.write(computation, decisions);
      return {
        view: { at: "done", computation },
        message:
          charts === "failed"
            ? { intent: "info", text: text("pane.savedWithoutCharts"), isUndoable: true }
            : { intent: "success", text: text("pane.saved"), isUndoable: true },
      };
    });
  return (
    <>
      {obstacle?.obstacle && (
        <MessageBox
          message={{
            intent: "error",
            text: text(`error.${obstacle.obstacle}`, {
              sheet: obstacle.place.sheet,
              table: obstacle.schema.table,
              below: obstacle.place.standing?.firstBelow ?? "",
            }),
            isPast: true,
            ...(obstacle.place.standing && { sheet: obstacle.place.sheet }),
          }}
          onShow={pane.goTo}
          again={{ label: text("pane.previewAgain"), onAct: () => pane.compute(decisions) }}
        />
      )}
      <div className={styles.actions}>
        <BackButton onBack={pane.back} />
        <Button
          className={styles.write}
          appearance="primary"
          icon={<SaveRegular />}
          disabled={changed.length === 0 || obstacle !== undefined}
          onClick={write}
        >
          {text("pane.write")}
        </Button>
      </div>
      {lack !== undefined && <Lacking lack={lack} reading={reading} pane={pane} />}
      {changed.length === 0 && <Caption1>{text("pane.nothingToWrite")}</Caption1>}
      <Results
        computation={computation}
        onShow={pane.goTo}
        onAsk={pane.ask}
        deciding={{
          marks: decisions.marks ?? [],
          onChoose: (choices) => pane.compute(withChoices(decisions, choices)),
          onMark: (mark) => pane.compute(withMark(decisions, mark)),
          onUnmark: (mark) => pane.compute(withoutMark(decisions, mark)),
        }}
        onToSheet={(subject) => pane.compute(withExplanation(decisions, subject))}
      >
        <section>
          <Subtitle2 as="h2">{text("pane.preview")}</Subtitle2>
          <PlanTable plan={plan} />
        </section>
        <Findings
          findings={findings}
          raw={reading.raw}
          saysNone={isFilled(reading)}
          onShow={pane.goTo}
          onAsk={pane.ask}
        />
      </Results>
    </>
  );
}
