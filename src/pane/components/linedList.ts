import { makeStyles, tokens } from "@fluentui/react-components";

/** How lists look whose items are parted by lines. */
export const useLinedList = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  /** A list that stands by itself on the page and not in a card. */
  onPage: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottom: "none" } },
  /** An item's words, one below the other. */
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});
