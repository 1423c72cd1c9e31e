import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Message } from "../messages";
import type { Pane } from "../pane";
import { BackButton } from "./BackButton";
import { MessageBox } from "./MessageBox";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap", alignItems: "center" },
});

export interface PageFrameProps {
  readonly title: string;
  readonly pane: Pane;
  /** What the last step of the page said. */
  readonly message: Message | undefined;
  /** Where the way back leads; absent = to the page that this one is reached from. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** What every page has that is reached from the first one: the way back, its title, what its last step said. */
export function PageFrame({
  title,
  pane,
  onBack = pane.back,
  message,
  children,
}: PageFrameProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <div className={styles.row}>
        <BackButton onBack={onBack} />
        <Subtitle2 as="h2">{title}</Subtitle2>
      </div>
      {message && (
        <MessageBox message={message} onShow={pane.goTo} onUndo={() => pane.open({ at: "undo" })} />
      )}
      {children}
    </>
  );
}
