import {
  Body1,
  Button,
  Card,
  CompoundButton,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { TableAddRegular, TableLightningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { sampleNames } from "../../../commands";
import { useText } from "../../components/context";
import type { PageProps } from "../page";

const useStyles = makeStyles({
  sample: { justifyContent: "flex-start", textAlign: "start", maxWidth: "none" },
  of: { lineHeight: tokens.lineHeightBase200 },
});

/** A workbook without any of the tables: offers empty ones or those of a sample. */
export function Start({ actions: { commands }, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const create = (run: () => Promise<unknown>): void =>
    pane.change("creating", async () => void (await run()));
  return (
    <>
      <Card>
        <Subtitle2 as="h2">{text("pane.emptyTitle")}</Subtitle2>
        <Body1>{text("pane.emptyText")}</Body1>
        <Button
          appearance="primary"
          icon={<TableAddRegular />}
          onClick={() => create(() => commands.template.run({}))}
        >
          {text("pane.createTemplate")}
        </Button>
      </Card>
      <Card>
        <Subtitle2 as="h2">{text("pane.samplesTitle")}</Subtitle2>
        <Body1>{text("pane.samplesText")}</Body1>
        {sampleNames.map((sample) => (
          <CompoundButton
            key={sample}
            className={styles.sample}
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
