import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "./context";

/** The workbook could not be read: the message above says why. */
export function Retry({ onReload }: { readonly onReload: () => void }): ReactElement {
  const text = useText();
  return (
    <Button appearance="primary" icon={<ArrowSyncRegular />} onClick={onReload}>
      {text("pane.reload")}
    </Button>
  );
}
