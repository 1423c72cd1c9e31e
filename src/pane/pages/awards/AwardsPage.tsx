import { Button, Caption1, Card, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { AppsListRegular, CalculatorRegular, DocumentTextRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Reading } from "../../../session";
import type { Subject } from "../../../sheets/plan";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { Awards } from "../../components/results/Awards";
import { Explain } from "../../components/results/Explain";
import { ScoredPage } from "../../components/results/ScoredPage";
import { awardSteps, type Considered } from "../../components/results/steps";
import { useScored } from "../../components/results/useScored";
import type { Pane } from "../../pane";
import type { PageProps } from "../page";
import { withChoices, withMark } from "../preview/decisions";
import { waitingCount } from "./waiting";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** "Khen thưởng": each award with its winners or why there are none yet, and the ways on. */
export function AwardsPage({ reading, pane }: PageProps): ReactElement {
  const text = useText();
  const scoring = useScored(reading, awardSteps);
  return (
    <PageFrame title={text("area.awards")} pane={pane} message={undefined}>
      {reading && (
        <ScoredPage reading={reading} scoring={scoring} pane={pane}>
          {(considered, of) =>
            of.snapshot.awards.length > 0 ? (
              <Tabs considered={considered} reading={of} pane={pane} />
            ) : (
              <Card>
                <Text>{text("awards.none")}</Text>
                <Button icon={<AppsListRegular />} onClick={() => pane.open({ at: "data" })}>
                  {text("scores.toData")}
                </Button>
              </Card>
            )
          }
        </ScoredPage>
      )}
    </PageFrame>
  );
}

interface TabsProps {
  readonly considered: Considered;
  readonly reading: Reading;
  readonly pane: Pane;
}

function Tabs({ considered: { board, results, review }, reading, pane }: TabsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [tab, setTab] = useState<"results" | "explain">("results");
  const [subject, setSubject] = useState<Subject>();
  const waiting = waitingCount(results.awards);
  return (
    <div className={styles.root}>
      <TabList size="small" selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as typeof tab)}>
        <Tab value="results">{text("pane.tabResults")}</Tab>
        <Tab value="explain">{text("pane.tabExplain")}</Tab>
      </TabList>
      {tab === "results" && (
        <>
          <Text>{waiting > 0 ? text("awards.waiting", { count: waiting }) : text("awards.settled")}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" icon={<CalculatorRegular />} onClick={() => pane.compute()}>
              {text("pane.compute")}
            </Button>
            <Button icon={<DocumentTextRegular />} onClick={() => pane.open({ at: "papers" })}>
              {text("awards.toPapers")}
            </Button>
          </div>
          <Caption1>{text("awards.computeNote")}</Caption1>
          <Awards
            board={board}
            results={results}
            review={review}
            deciding={{
              marks: [],
              onChoose: (choices) => pane.compute(withChoices({}, choices)),
              onMark: (mark) => pane.compute(withMark({}, mark)),
              onUnmark: () => undefined,
            }}
            onAsk={pane.ask}
            onExplain={(wanted) => {
              setSubject(wanted);
              setTab("explain");
            }}
          />
        </>
      )}
      {tab === "explain" && (
        <Explain
          board={board}
          raw={reading.raw}
          subject={subject}
          onSubject={setSubject}
          onShow={pane.goTo}
        />
      )}
    </div>
  );
}
