import { Caption1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface SectionProps {
  readonly title: string;
  /** It is still being worked out. */
  readonly isLooking?: boolean;
  readonly note?: string;
  readonly children?: ReactNode;
}

/** A part of the first page under its heading. */
export function Section({ title, isLooking = false, note, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {note !== undefined && <Caption1 className={styles.note}>{note}</Caption1>}
      {isLooking && <Spinner size="tiny" label={text("home.looking")} labelPosition="after" />}
      {children}
    </section>
  );
}
