import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, startTransition, Suspense, useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import type { Reading } from "../../../session";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { Explain } from "../../components/results/Explain";
import { ScoredPage } from "../../components/results/ScoredPage";
import { boardSteps } from "../../components/results/steps";
import { useScored } from "../../components/results/useScored";
import { useWidth } from "../../components/results/useWidth";
import { useView } from "../../components/results/ViewPicker";
import type { Pane } from "../../pane";
import type { PageProps } from "../page";
import type { Ranked } from "./lines";
import { RankedTable } from "./RankedTable";
import type { ScoresView } from "./view";

/** Charts bring a library of their own; a pane that shows none does not load it. */
const Charts = lazy(() => import(/* webpackChunkName: "charts" */ "../../components/results/charts/Charts"));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** "Điểm và xếp hạng": units and clusters in a table, as charts, and why each stands where it stands. */
export function Scores({ view: { wanted }, reading, pane }: PageProps<ScoresView>): ReactElement {
  const text = useText();
  const scoring = useScored(reading, boardSteps);
  return (
    <PageFrame title={text("area.scores")} pane={pane} message={undefined}>
      {reading && (
        <ScoredPage reading={reading} scoring={scoring} pane={pane}>
          {(board, of) => (
            <Tabs key={wantedKey(wanted)} board={board} reading={of} pane={pane} wanted={wanted} />
          )}
        </ScoredPage>
      )}
    </PageFrame>
  );
}

interface TabsProps {
  readonly board: Scoreboard;
  readonly reading: Reading;
  readonly pane: Pane;
  readonly wanted: ScoresView["wanted"];
}

/** Another wish is another page. */
function wantedKey(wanted: ScoresView["wanted"]): string {
  if (!wanted) return "";
  const { show, subject } = wanted;
  return [show, subject.set, subject.period ?? "", subject.code].join("\n");
}

type TabName = Ranked | "charts" | "explain";

function Tabs({ board, reading, pane, wanted }: TabsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { root, width } = useWidth();
  const isWhy = wanted?.show === "why";
  const [tab, setTab] = useState<TabName>(isWhy ? "explain" : "units");
  const view = useView(board, undefined, wanted?.subject);
  const [subject, setSubject] = useState(isWhy ? wanted.subject : undefined);
  // A long table is drawn in slices.
  const open = (name: TabName): void => startTransition(() => setTab(name));
  const why = (code: string): void => {
    setSubject({ ...view.value, code });
    open("explain");
  };
  return (
    <div className={styles.root} ref={root}>
      <TabList size="small" selectedValue={tab} onTabSelect={(_, { value }) => open(value as TabName)}>
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
          chosen={wanted?.show === "evidence" ? wanted.subject.code : undefined}
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
