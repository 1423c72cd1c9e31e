import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { SettingKey } from "../../contract";
import { useText } from "./context";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // Titles are long and the pane is narrow: a label wraps.
  way: { textAlign: "start", minWidth: 0, maxWidth: "100%", overflowWrap: "anywhere" },
});

export interface AsksProps {
  readonly settings: readonly SettingKey[];
  readonly onAsk: (setting: SettingKey) => void;
}

/** The questions of the office that something waits for, each one click away. */
export function Asks({ settings, onAsk }: AsksProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (settings.length === 0) return null;
  return (
    <span className={styles.ways}>
      {settings.map((setting) => (
        <Button
          key={setting}
          size="small"
          className={styles.way}
          icon={<SettingsRegular />}
          onClick={() => onAsk(setting)}
        >
          {text("settings.ask", { title: text(`setting.${setting}.title`) })}
        </Button>
      ))}
    </span>
  );
}
