import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, TableRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Computation } from "../../../office/actions";
import { resultSheets } from "../../../office/write";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { Findings } from "../../components/Findings";
import { Results } from "../../components/results/Results";

const useStyles = makeStyles({
  links: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  link: { justifyContent: "flex-start" },
});

export interface DoneProps {
  readonly computation: Computation;
  readonly onBack: () => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** What was written: the winners and the way to each sheet. */
export function Done({ computation, onBack, onShow }: DoneProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <Results computation={computation} onShow={onShow}>
        <nav className={styles.links}>
          {resultSheets(computation.plan).map(({ id, sheet }) => (
            <Button
              key={id}
              className={styles.link}
              icon={<TableRegular />}
              onClick={() => onShow({ sheet })}
            >
              {sheet}
            </Button>
          ))}
        </nav>
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("pane.back")}
        </Button>
        <Findings findings={computation.findings} raw={computation.inspection.raw} onShow={onShow} />
      </Results>
    </>
  );
}
