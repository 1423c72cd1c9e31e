import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "./context";

/** The way back to the first page. */
export function BackButton({ onBack }: { readonly onBack: () => void }): ReactElement {
  const text = useText();
  return (
    <Button icon={<ArrowLeftRegular />} onClick={onBack}>
      {text("pane.back")}
    </Button>
  );
}
