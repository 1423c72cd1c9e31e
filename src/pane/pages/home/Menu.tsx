import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import { useText } from "../../components/context";
import type { View } from "../views";
import type { MenuSection } from "../page";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  button: { justifyContent: "flex-start" },
});

export interface MenuProps {
  readonly sections: readonly MenuSection[];
  readonly onOpen: (view: View) => void;
}

/** The ways into the other pages, section by section. */
export function Menu({ sections, onOpen }: MenuProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <section>
      {sections.map((section) => (
        <Fragment key={section.title}>
          <Subtitle2 as="h2">{text(section.title)}</Subtitle2>
          <nav className={styles.list}>
            {section.entries.map(({ title, icon: Icon, opens }) => (
              <Button key={title} className={styles.button} icon={<Icon />} onClick={() => onOpen(opens)}>
                {text(title)}
              </Button>
            ))}
          </nav>
        </Fragment>
      ))}
    </section>
  );
}
