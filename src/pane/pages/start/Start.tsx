import { Body1, Button, Card, Subtitle2 } from "@fluentui/react-components";
import { TableAddRegular, TableLightningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "../../components/context";
import type { PageProps } from "../page";

/** A workbook without any of the tables: offers empty ones or the sample. */
export function Start({ actions, pane }: PageProps): ReactElement {
  const text = useText();
  return (
    <Card>
      <Subtitle2 as="h2">{text("pane.emptyTitle")}</Subtitle2>
      <Body1>{text("pane.emptyText")}</Body1>
      <Button
        appearance="primary"
        icon={<TableAddRegular />}
        onClick={() => pane.change("creating", actions.createTemplate)}
      >
        {text("pane.createTemplate")}
      </Button>
      <Button icon={<TableLightningRegular />} onClick={() => pane.change("creating", actions.loadSample)}>
        {text("pane.loadSample")}
      </Button>
    </Card>
  );
}
