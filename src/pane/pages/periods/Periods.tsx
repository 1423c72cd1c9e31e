import type { ReactElement } from "react";
import { PageFrame } from "../../components/PageFrame";
import { useText } from "../../components/context";
import type { PageProps } from "../page";
import { PeriodDone } from "./PeriodDone";
import { PeriodList } from "./PeriodList";
import { PeriodWalk } from "./PeriodWalk";
import type { PeriodsView } from "./view";
import { periodName } from "../../periodName";

/** The periods and what can be done to them: first what stands in the way, then what it means, then the act, then what comes next. */
export function Periods({ view, reading, actions, pane }: PageProps<PeriodsView>): ReactElement {
  const text = useText();
  const period = reading?.snapshot.periods.find(({ code }) => code === view.period);
  const { act, done, reason } = view;
  if (!reading || !period || !act)
    return (
      <PageFrame title={text("periods.title")} pane={pane} message={undefined}>
        {reading && <PeriodList reading={reading} first={period?.code} pane={pane} />}
      </PageFrame>
    );
  const name = periodName(period);
  return (
    <PageFrame
      title={text(done ? `periods.${act}.done` : `periods.${act}.title`, { period: name })}
      pane={pane}
      message={undefined}
      onBack={() => pane.open({ at: "periods", period: period.code })}
    >
      {done ? (
        <PeriodDone act={act} period={period} pane={pane} />
      ) : (
        <PeriodWalk
          act={act}
          period={period}
          typed={reason}
          reading={reading}
          actions={actions}
          pane={pane}
        />
      )}
    </PageFrame>
  );
}
