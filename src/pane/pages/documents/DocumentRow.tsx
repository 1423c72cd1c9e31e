import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { DocumentArrowDownRegular, DocumentTableRegular } from "@fluentui/react-icons";
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
  readonly onMake: () => void;
  readonly onDownload: () => void;
}

/** A document: on its sheets, or as a Word file. */
export function DocumentRow({ kind, disabled, onMake, onDownload }: DocumentRowProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const name = text(`document.kind.${kind}`);
  return (
    <div className={styles.row}>
      <Button className={styles.button} icon={<DocumentTableRegular />} disabled={disabled} onClick={onMake}>
        {name}
      </Button>
      <Tooltip content={text("documents.word")} relationship="description">
        <Button
          icon={<DocumentArrowDownRegular />}
          aria-label={text("documents.wordOf", { name })}
          disabled={disabled}
          onClick={onDownload}
        />
      </Tooltip>
    </div>
  );
}
