import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { mendWords } from "../../commands";
import type { Finding } from "../../domain/model";
import { mendsOf, type Mend } from "../../sheets/mend";
import { useText } from "./context";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // Names of sheets are long and the pane is narrow: a label wraps.
  way: { textAlign: "start", minWidth: 0, maxWidth: "100%", overflowWrap: "anywhere" },
});

export interface MendsProps {
  readonly finding: Finding;
  readonly onMend: (mend: Mend) => void;
}

/** The ways out of a finding that take one click. */
export function Mends({ finding, onMend }: MendsProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const mends = mendsOf(finding);
  if (mends.length === 0) return null;
  return (
    <span className={styles.ways}>
      {mends.map((mend) => {
        const label = mendWords(mend, text);
        return (
          <Button
            key={label}
            size="small"
            className={styles.way}
            icon={<WrenchRegular />}
            onClick={() => onMend(mend)}
          >
            {label}
          </Button>
        );
      })}
    </span>
  );
}
