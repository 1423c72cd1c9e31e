import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Target } from "../actions";
import { GoToCell } from "./GoToCell";
import { useLinedList } from "./linedList";
import { More } from "./More";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { flexGrow: 1 },
});

/** A row of the workbook, in words. */
export interface Place {
  readonly text: string;
  /** More of it, in small. */
  readonly detail?: string | undefined;
  /** Where it stands; undefined when it stands nowhere (any more). */
  readonly address: string | undefined;
}

export interface PlaceListProps {
  readonly places: readonly Place[];
  readonly onShow: (target: Target) => void;
}

/** Rows of the workbook, each with the way to it. */
export function PlaceList({ places, onShow }: PlaceListProps): ReactElement {
  const styles = useStyles();
  const lists = useLinedList();
  return (
    <More items={places} className={lists.list}>
      {({ text, detail, address }, at) => (
        <li key={at} className={mergeClasses(lists.item, styles.item)}>
          <span className={mergeClasses(lists.words, styles.words)}>
            <Text size={200}>{text}</Text>
            {detail !== undefined && <Caption1>{detail}</Caption1>}
          </span>
          <GoToCell address={address} onShow={onShow} />
        </li>
      )}
    </More>
  );
}
