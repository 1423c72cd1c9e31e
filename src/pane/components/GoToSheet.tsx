import { Button } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Target } from "../actions";

export interface GoToSheetProps {
  readonly sheet: string;
  readonly onShow: (target: Target) => void;
}

/** The way to a sheet, by its name. */
export function GoToSheet({ sheet, onShow }: GoToSheetProps): ReactElement {
  return (
    <Button size="small" icon={<OpenRegular />} onClick={() => onShow({ sheet })}>
      {sheet}
    </Button>
  );
}
