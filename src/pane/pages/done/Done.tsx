import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { resultSheets } from "../../../office/write";
import { BackButton } from "../../components/BackButton";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { isFilled } from "../../filled";
import { Results } from "../../components/results/Results";
import type { PageProps } from "../page";
import { PlanTable } from "../preview/PlanTable";
import type { DoneView } from "./view";

const useStyles = makeStyles({
  links: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  link: { justifyContent: "flex-start" },
});

/** What was written: the winners, the way to each sheet, and what has changed there cell by cell. */
export function Done({ view: { computation }, pane }: PageProps<DoneView>): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <Results computation={computation} onShow={pane.goTo} onAsk={pane.ask}>
      <nav className={styles.links}>
        {resultSheets(computation.plan).map(({ id, sheet }) => (
          <Button
            key={id}
            className={styles.link}
            icon={<TableRegular />}
            onClick={() => pane.goTo({ sheet })}
          >
            {sheet}
          </Button>
        ))}
      </nav>
      <section>
        <Subtitle2 as="h2">{text("preview.written")}</Subtitle2>
        <PlanTable plan={computation.plan} />
      </section>
      <BackButton onBack={pane.back} />
      <Findings
        findings={computation.findings}
        raw={computation.reading.raw}
        saysNone={isFilled(computation.reading)}
        onShow={pane.goTo}
        onAsk={pane.ask}
      />
    </Results>
  );
}
