import { Body1, Button, Card, Subtitle2 } from "@fluentui/react-components";
import { TableAddRegular, TableLightningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "../../components/context";
import type { PageProps } from "../page";

/** A workbook without any of the tables: offers empty ones or the sample. */
export function Start({ actions: { commands }, pane }: PageProps): ReactElement {
  const text = useText();
  const create = (run: () => Promise<unknown>): void =>
    pane.change("creating", async () => void (await run()));
  return (
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
      <Button
        icon={<TableLightningRegular />}
        onClick={() => create(() => commands.sample.run({ sample: "tho-xuan" }))}
      >
        {text("pane.loadSample")}
      </Button>
    </Card>
  );
}
