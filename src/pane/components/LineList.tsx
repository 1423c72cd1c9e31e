import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  type BadgeProps,
} from "@fluentui/react-components";
import { ChevronRightRegular, OpenRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { useLinedList } from "./linedList";

const useStyles = makeStyles({
  link: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "space-between",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  words: { alignItems: "flex-start" },
  detail: { color: tokens.colorNeutralForeground2 },
});

export interface Line {
  readonly text: string;
  /** More of it, in small. */
  readonly detail?: string | undefined;
  readonly badge?: { readonly text: string; readonly color: NonNullable<BadgeProps["color"]> } | undefined;
  /** It leads to a place of the workbook, not to a page of the pane. */
  readonly toWorkbook?: boolean;
  readonly onOpen: () => void;
}

/** Lines that say how something stands; each leads to where more is found or done. */
export function LineList({
  lines,
  children,
}: {
  readonly lines: readonly Line[];
  /** Further items. */
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const lists = useLinedList();
  return (
    <ul className={mergeClasses(lists.list, lists.onPage)}>
      {lines.map(({ text, detail, badge, toWorkbook = false, onOpen }, at) => (
        <li key={at} className={lists.item}>
          <Button
            className={styles.link}
            appearance="subtle"
            icon={toWorkbook ? <OpenRegular /> : <ChevronRightRegular />}
            iconPosition="after"
            onClick={onOpen}
          >
            <span className={mergeClasses(lists.words, styles.words)}>
              {badge && (
                <Badge size="small" appearance="tint" color={badge.color}>
                  {badge.text}
                </Badge>
              )}
              <Text>{text}</Text>
              {detail !== undefined && <Caption1 className={styles.detail}>{detail}</Caption1>}
            </span>
          </Button>
        </li>
      ))}
      {children}
    </ul>
  );
}
