import { Caption1, Card, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { schemaOf } from "../../../domain/tables";
import { PageFrame } from "../../components/PageFrame";
import { useHelpText } from "../help/texts";
import type { PageProps } from "../page";
import { FACTS } from "./facts";

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
});

/** What becomes of the office's data. */
export function Privacy({ pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useHelpText();
  const names = { log: schemaOf("log").sheet, seals: schemaOf("seals").sheet };
  return (
    <PageFrame title={text("privacy.title")} pane={pane} message={undefined}>
      <Caption1>{text("privacy.intro")}</Caption1>
      {FACTS.map(({ heading, items }) => (
        <Card key={heading}>
          <Subtitle2 as="h3" className={styles.heading}>
            {text(heading)}
          </Subtitle2>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item}>{text(item, names)}</li>
            ))}
          </ul>
        </Card>
      ))}
    </PageFrame>
  );
}
