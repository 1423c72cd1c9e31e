import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useText } from "../../components/context";
import type { Entry } from "./reference";

/** Drawn at once. */
const SHOWN = 30;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  more: { alignSelf: "flex-start" },
});

/** Things to look up, one below the other. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [count, setCount] = useState(SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {entries.slice(0, count).map(({ title, about, lines }, at) => (
          <li key={at} className={styles.item}>
            <Body1Strong>{title}</Body1Strong>
            <Caption1>{about}</Caption1>
            {lines.length > 0 && (
              <ul className={styles.lines}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {entries.length > count && (
        <Button className={styles.more} size="small" onClick={() => setCount(count + SHOWN)}>
          {text("row.more", { count: entries.length - count })}
        </Button>
      )}
    </>
  );
}
