import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";
import type { SettingKey } from "../../../contract";
import type { Computation } from "../../../session";
import type { Subject } from "../../../sheets/plan";
import type { Target } from "../../actions";
import { Awards } from "./Awards";
import { useText } from "../context";
import type { Deciding } from "./deciding";
import { Explain } from "./Explain";
import { Waiting } from "../Waiting";
import { useWidth } from "./useWidth";

/** Charts bring a library of their own; a pane that shows none does not load it. */
const Charts = lazy(() => import(/* webpackChunkName: "charts" */ "./charts/Charts"));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

type TabName = "results" | "charts" | "explain";

export interface ResultsProps {
  readonly computation: Computation;
  readonly onShow: (target: Target) => void;
  /** Asks for the setting that something waits for. */
  readonly onAsk: (setting: SettingKey) => void;
  /** Absent once everything is written. */
  readonly deciding?: Deciding;
  readonly onToSheet?: (subject: Subject) => void;
  /** What else stands on the first tab. */
  readonly children: ReactNode;
}

/** What came out, in three ways: who receives what, the charts, and why. */
export function Results({
  computation,
  onShow,
  onAsk,
  deciding,
  onToSheet,
  children,
}: ResultsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { root, width } = useWidth();
  const [tab, setTab] = useState<TabName>("results");
  const [subject, setSubject] = useState<Subject>();
  const explainSubject = (wanted: Subject): void => {
    setSubject(wanted);
    setTab("explain");
  };
  return (
    <div className={styles.root} ref={root}>
      <TabList selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as TabName)}>
        <Tab value="results">{text("pane.tabResults")}</Tab>
        <Tab value="charts">{text("pane.tabCharts")}</Tab>
        <Tab value="explain">{text("pane.tabExplain")}</Tab>
      </TabList>
      {tab === "results" && (
        <>
          <Awards
            board={computation.board}
            results={computation.results}
            review={computation.review}
            onExplain={explainSubject}
            onAsk={onAsk}
            deciding={deciding}
          />
          {children}
        </>
      )}
      {tab === "charts" && width > 0 && (
        <Suspense fallback={<Waiting />}>
          <Charts board={computation.board} width={width} />
        </Suspense>
      )}
      {tab === "explain" && (
        <Explain
          board={computation.board}
          raw={computation.reading.raw}
          subject={subject}
          onSubject={setSubject}
          onShow={onShow}
          onToSheet={onToSheet}
        />
      )}
    </div>
  );
}
