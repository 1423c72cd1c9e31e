import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import type { Reading } from "../../../session";
import type { Subject } from "../../../sheets/plan";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { Explain } from "../../components/results/Explain";
import { ScoredPage } from "../../components/results/ScoredPage";
import { useScored } from "../../components/results/useScored";
import { useWidth } from "../../components/results/useWidth";
import { useView } from "../../components/results/ViewPicker";
import type { Pane } from "../../pane";
import type { PageProps } from "../page";
import type { Ranked } from "./lines";
import { RankedTable } from "./RankedTable";

/** Charts bring a library of their own; a pane that shows none does not load it. */
const Charts = lazy(() => import(/* webpackChunkName: "charts" */ "../../components/results/charts/Charts"));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
});

function* boardSteps(reading: Reading) {
  const board = reading.board();
  yield* reading.resultSteps(board);
  return board;
}

/** "Điểm và xếp hạng": units and clusters in a table, as charts, and why each stands where it stands. */
export function Scores({ reading, pane }: PageProps): ReactElement {
  const text = useText();
  const scoring = useScored(reading, boardSteps);
  return (
    <PageFrame title={text("area.scores")} pane={pane} message={undefined}>
      {reading && (
        <ScoredPage reading={reading} scoring={scoring} pane={pane}>
          {(board, of) => <Tabs board={board} reading={of} pane={pane} />}
        </ScoredPage>
      )}
    </PageFrame>
  );
}

interface TabsProps {
  readonly board: Scoreboard;
  readonly reading: Reading;
  readonly pane: Pane;
}

type TabName = Ranked | "charts" | "explain";

function Tabs({ board, reading, pane }: TabsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { root, width } = useWidth();
  const [tab, setTab] = useState<TabName>("units");
  const view = useView(board);
  const [subject, setSubject] = useState<Subject>();
  const why = (code: string): void => {
    setSubject({ ...view.value, code });
    setTab("explain");
  };
  return (
    <div className={styles.root} ref={root}>
      <TabList size="small" selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as TabName)}>
        <Tab value="units">{text("scores.tabUnits")}</Tab>
        <Tab value="clusters">{text("scores.tabClusters")}</Tab>
        <Tab value="charts">{text("pane.tabCharts")}</Tab>
        <Tab value="explain">{text("pane.tabExplain")}</Tab>
      </TabList>
      {(tab === "units" || tab === "clusters") && (
        <RankedTable
          key={tab}
          ranked={tab}
          board={board}
          raw={reading.raw}
          view={view.value}
          onView={view.set}
          onWhy={why}
          onShow={pane.goTo}
        />
      )}
      {tab === "charts" && width > 0 && (
        <Suspense fallback={<Spinner />}>
          <Charts board={board} width={width} />
        </Suspense>
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
