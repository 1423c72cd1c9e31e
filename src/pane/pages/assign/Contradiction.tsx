import { Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SettingKey } from "../../../contract";
import type { Contradiction as Rules } from "../../../domain/assignment";
import { contradictionFindings, findingAddress, ruleSettings, ruleWords } from "../../../sheets/plan";
import type { RawTables } from "../../../sheets/read";
import type { Target } from "../../actions";
import { Asks } from "../../components/Asks";
import { GoToCell } from "../../components/GoToCell";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  card: { borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}` },
});

/** Longer lists of those concerned are only counted. */
const NAMED = 6;

export interface ContradictionProps {
  readonly contradiction: Rules;
  readonly raw: RawTables;
  readonly onShow: (target: Target) => void;
  /** Asks for the setting by which a rule can be relaxed. */
  readonly onAsk: (setting: SettingKey) => void;
}

/** Why there is no plan: the smallest set of rules that contradict each other, each with its cell and how to relax it. */
export function Contradiction({
  contradiction: { rules, subjects },
  raw,
  onShow,
  onAsk,
}: ContradictionProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <Card className={styles.card} role="alert">
      <Text weight="semibold">{text("assign.contradiction", { count: rules.length })}</Text>
      {subjects.length > 0 && (
        <Caption1>
          {subjects.length <= NAMED
            ? text("assign.concerned", { names: subjects.join("; ") })
            : text("assign.concernedMany", { count: subjects.length })}
        </Caption1>
      )}
      <ul className={styles.list}>
        {rules.map((rule, index) => {
          const { rule: words, relax } = ruleWords(rule, text);
          const [finding] = contradictionFindings([rule], text);
          return (
            <li key={index}>
              <Text>{words}</Text> <Caption1>{text("assign.relax", { relax })}</Caption1>{" "}
              <GoToCell address={finding && findingAddress(finding, raw)} onShow={onShow} />
              <Asks settings={ruleSettings(rule)} onAsk={onAsk} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
