import { Badge, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Results } from "../../domain/scoring";
import { awardReason } from "../../workbook/plan";
import { useText } from "./context";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  item: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  open: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Who receives what, with the reason; what a person still has to decide is marked. */
export function Awards({ results }: { readonly results: Results }): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (results.awards.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2">{text("pane.awards")}</Subtitle2>
      <ul className={styles.list}>
        {results.awards.map((award, index) => (
          <li key={index} className={award.decided ? styles.item : `${styles.item} ${styles.open}`}>
            <Caption1 className={styles.muted}>{award.award.name}</Caption1>
            <Text weight="semibold">
              {award.name === "" ? "–" : award.name}{" "}
              {!award.decided && (
                <Badge size="small" appearance="tint" color="warning">
                  {text("pane.openDecisions")}
                </Badge>
              )}
            </Text>
            <Caption1>{awardReason(award, text)}</Caption1>
          </li>
        ))}
      </ul>
      <Caption1>{text("pane.budget", { decided: results.budget.decided, planned: results.budget.planned })}</Caption1>
    </section>
  );
}
