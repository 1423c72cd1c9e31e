import { Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLinedList } from "../../components/linedList";
import { More } from "../../components/More";
import type { Entry } from "./reference";

const useStyles = makeStyles({
  item: { padding: tokens.spacingHorizontalS },
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Things to look up, one below the other. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }): ReactElement {
  const styles = useStyles();
  const lists = useLinedList();
  return (
    <More items={entries} className={mergeClasses(lists.list, lists.onPage)}>
      {({ title, about, lines }, at) => (
        <li key={at} className={mergeClasses(lists.item, lists.words, styles.item)}>
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
      )}
    </More>
  );
}
