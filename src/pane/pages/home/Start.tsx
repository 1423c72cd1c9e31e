import {
  Body1,
  Caption1,
  Card,
  CompoundButton,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowImportRegular, TableAddRegular, TableLightningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { sampleNames } from "../../../commands";
import { useText } from "../../components/context";
import type { PageProps } from "../page";

const useStyles = makeStyles({
  choice: { justifyContent: "flex-start", textAlign: "start", maxWidth: "none" },
  of: { lineHeight: tokens.lineHeightBase200 },
  does: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What the add-in does, from the office's year. */
const DOES = ["start.does.collect", "start.does.score", "start.does.assign", "start.does.papers"] as const;

/** A workbook without any of the tables: what the add-in does, and the ways to begin – own files, empty tables, a sample. */
export function Start({ actions: { commands }, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const create = (run: () => Promise<unknown>): void =>
    pane.change("creating", async () => void (await run()));
  return (
    <>
      <Card>
        <Subtitle2 as="h2">{text("start.title")}</Subtitle2>
        <ul className={styles.does}>
          {DOES.map((key) => (
            <li key={key}>
              <Body1>{text(key)}</Body1>
            </li>
          ))}
        </ul>
        <Caption1>{text("start.safe")}</Caption1>
      </Card>
      <Card>
        <Subtitle2 as="h2">{text("start.ways")}</Subtitle2>
        <CompoundButton
          className={styles.choice}
          appearance="primary"
          icon={<TableAddRegular />}
          secondaryContent={{ className: styles.of, children: text("start.template") }}
          onClick={() => create(() => commands.template.run({}))}
        >
          {text("pane.createTemplate")}
        </CompoundButton>
        <CompoundButton
          className={styles.choice}
          icon={<ArrowImportRegular />}
          secondaryContent={{ className: styles.of, children: text("start.import") }}
          onClick={() => pane.open({ at: "import" })}
        >
          {text("start.own")}
        </CompoundButton>
      </Card>
      <Card>
        <Subtitle2 as="h2">{text("pane.samplesTitle")}</Subtitle2>
        <Body1>{text("pane.samplesText")}</Body1>
        {sampleNames.map((sample) => (
          <CompoundButton
            key={sample}
            className={styles.choice}
            size="small"
            icon={<TableLightningRegular />}
            secondaryContent={{ className: styles.of, children: text(`sample.${sample}.of`) }}
            onClick={() => create(() => commands.sample.run({ sample }))}
          >
            {text(`sample.${sample}`)}
          </CompoundButton>
        ))}
      </Card>
    </>
  );
}
