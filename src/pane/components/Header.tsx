import { Button, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { LocalLanguageRegular, WeatherMoonRegular, WeatherSunnyRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { View } from "../pages/views";
import { useText } from "./context";
import { useNavigation } from "./Navigation";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, color: tokens.colorBrandForeground1 },
});

export interface HeaderProps {
  readonly dark: boolean;
  readonly onDark: (dark: boolean) => void;
  /** Name of the language that the button leads to, in that language. */
  readonly otherLanguage: string;
  readonly onLanguage: () => void;
  readonly view: View;
  readonly onOpen: (view: View) => void;
}

/** What stands above every page: the way to all areas, the name, language and theme. */
export function Header({ dark, onDark, otherLanguage, onLanguage, view, onOpen }: HeaderProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const theme = text(dark ? "pane.light" : "pane.dark");
  const { button, list } = useNavigation({ view, onOpen });
  return (
    <header>
      <div className={styles.header}>
        {button}
        <Title3 as="h1" className={styles.title}>
          {text("pane.title")}
        </Title3>
        <Button appearance="subtle" size="small" icon={<LocalLanguageRegular />} onClick={onLanguage}>
          {otherLanguage}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          aria-label={theme}
          title={theme}
          onClick={() => onDark(!dark)}
        />
      </div>
      {list}
    </header>
  );
}
