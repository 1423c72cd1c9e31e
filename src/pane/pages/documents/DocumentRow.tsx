import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { CopyRegular, DocumentArrowDownRegular, DocumentTableRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { DocumentKind } from "../../../paper";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalXS },
  button: { justifyContent: "flex-start", textAlign: "left", flexGrow: 1, minWidth: 0 },
});

export interface DocumentRowProps {
  readonly kind: DocumentKind;
  readonly disabled: boolean;
  readonly onChoose: () => void;
  /** Whether Word gets a file, or a copy to be pasted. */
  readonly asFile: boolean;
  readonly onWord: () => void;
}

/** A document: to be seen, or at once for Word as it usually is. */
export function DocumentRow({ kind, disabled, onChoose, asFile, onWord }: DocumentRowProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const name = text(`document.kind.${kind}`);
  return (
    <div className={styles.row}>
      <Button
        className={styles.button}
        icon={<DocumentTableRegular />}
        disabled={disabled}
        onClick={onChoose}
      >
        {name}
      </Button>
      <Tooltip content={text(asFile ? "documents.word" : "documents.copy")} relationship="description">
        <Button
          icon={asFile ? <DocumentArrowDownRegular /> : <CopyRegular />}
          aria-label={text(asFile ? "documents.wordOf" : "documents.copyOf", { name })}
          disabledFocusable={disabled}
          onClick={onWord}
        />
      </Tooltip>
    </div>
  );
}
