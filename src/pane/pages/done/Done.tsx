import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { resultSheets } from "../../../office/write";
import { BackButton } from "../../components/BackButton";
import { Findings } from "../../components/Findings";
import { isFilled } from "../../filled";
import { Results } from "../../components/results/Results";
import type { PageProps } from "../page";
import type { DoneView } from "./view";

const useStyles = makeStyles({
  links: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  link: { justifyContent: "flex-start" },
});

/** What was written: the winners and the way to each sheet. */
export function Done({ view: { computation }, pane }: PageProps<DoneView>): ReactElement {
  const styles = useStyles();
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
