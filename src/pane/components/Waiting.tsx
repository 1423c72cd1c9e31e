import { Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useText } from "./context";

/** Something is being read or loaded, for a moment. */
export function Waiting({ size = "medium" }: { readonly size?: "tiny" | "small" | "medium" }): ReactElement {
  const text = useText();
  return <Spinner size={size} aria-label={text("pane.waiting")} />;
}
