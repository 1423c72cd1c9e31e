import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type { DocumentGroup, DocumentKind } from "../../../paper";
import { useText } from "../../components/context";
import { DocumentRow } from "./DocumentRow";

const useStyles = makeStyles({
  heading: { margin: 0 },
  fold: { width: "100%", justifyContent: "flex-start", textAlign: "start", paddingLeft: 0 },
  count: {
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface PaperGroupProps {
  readonly group: DocumentGroup;
  readonly kinds: readonly DocumentKind[];
  readonly isOpen: boolean;
  /** Absent while the group cannot be folded. */
  readonly onOpen: ((isOpen: boolean) => void) | undefined;
  readonly busy: boolean;
  /** Whether Word gets a file, or a copy to be pasted. */
  readonly asFile: boolean;
  readonly onChoose: (kind: DocumentKind) => void;
  readonly onWord: (kind: DocumentKind) => void;
}

/** Documents of one sort below a heading that folds them away. */
export function PaperGroup({
  group,
  kinds,
  isOpen,
  onOpen,
  busy,
  asFile,
  onChoose,
  onWord,
}: PaperGroupProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const list = useId();
  return (
    <section>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.fold}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={list}
          disabledFocusable={onOpen === undefined}
          onClick={() => onOpen?.(!isOpen)}
        >
          {text(`documents.${group}`)}
          <Caption1 className={styles.count}>
            {text("documents.groupCount", { count: kinds.length })}
          </Caption1>
        </Button>
      </h3>
      <div id={list} className={styles.list} hidden={!isOpen}>
        {isOpen &&
          kinds.map((kind) => (
            <DocumentRow
              key={kind}
              kind={kind}
              disabled={busy}
              onChoose={() => onChoose(kind)}
              asFile={asFile}
              onWord={() => onWord(kind)}
            />
          ))}
      </div>
    </section>
  );
}
