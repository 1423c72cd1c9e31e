import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Reading } from "../../../session";
import type { Mend } from "../../../sheets/mend";
import { FindingItem, worstFirst } from "../../components/FindingItem";
import { LineList } from "../../components/LineList";
import { useText } from "../../components/context";
import { isFilled } from "../../filled";
import type { Pane } from "../../pane";
import { Section } from "./Section";

/** The first page shows the worst; all are on the page of the tables. */
const SHOWN = 3;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  all: { alignSelf: "flex-start" },
});

interface FindingsTopProps {
  readonly reading: Reading;
  readonly pane: Pane;
  readonly onMend: (mend: Mend) => void;
}

/** The worst of what is wrong in the input, with the ways to mend it; nothing is claimed of nothing. */
export function FindingsTop({ reading, pane, onMend }: FindingsTopProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const { findings, raw } = reading;
  const count = findings.length;
  const toAll = (): void => pane.open({ at: "data" });
  if (count === 0 && !isFilled(reading)) return null;
  if (count === 0)
    return (
      <Section title={text("home.findings")}>
        <LineList lines={[{ text: text("pane.noFindings"), onOpen: toAll }]} />
      </Section>
    );
  return (
    <Section title={text("pane.findings", { count })}>
      <ul className={styles.list}>
        {worstFirst(findings)
          .slice(0, SHOWN)
          .map((finding, at) => (
            <FindingItem key={at} finding={finding} raw={raw} onShow={pane.goTo} onMend={onMend} />
          ))}
      </ul>
      <Button className={styles.all} size="small" onClick={toAll}>
        {text(count > SHOWN ? "home.findings.all" : "home.findings.page", { count })}
      </Button>
    </Section>
  );
}
