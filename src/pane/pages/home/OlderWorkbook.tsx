import type { ReactElement } from "react";
import { CURRENT_VERSION } from "../../../contract";
import type { Reading } from "../../../session";
import { Hint } from "../../components/Hint";
import { useText } from "../../components/context";

export interface OlderWorkbookProps {
  readonly reading: Reading;
  readonly onOpen: () => void;
}

/** Says that the workbook is of an older version, which is read all the same, and leads to what can be added to it. */
export function OlderWorkbook({ reading, onOpen }: OlderWorkbookProps): ReactElement | null {
  const text = useText();
  const { version = 1 } = reading.snapshot.settings.document;
  const isThere = reading.raw.settings !== undefined;
  if (!isThere || version >= CURRENT_VERSION) return null;
  const versions = { from: String(version), to: String(CURRENT_VERSION) };
  return <Hint text={text("upgrade.older", versions)} action={text("upgrade.title")} onAct={onOpen} />;
}
