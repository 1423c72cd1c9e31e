import { CompoundButton, makeStyles, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  link: { width: "100%", maxWidth: "none", justifyContent: "flex-start", textAlign: "start" },
  about: { lineHeight: tokens.lineHeightBase200 },
});

export interface Link {
  readonly title: string;
  /** What is found there, in a line. */
  readonly about: string;
  readonly icon: FluentIcon;
  readonly onOpen: () => void;
}

/** Ways to other pages, each with what is found there. */
export function LinkList({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly Link[];
}): ReactElement {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {links.map(({ title, about, icon: Icon, onOpen }) => (
          <li key={title}>
            <CompoundButton
              className={styles.link}
              size="small"
              icon={<Icon />}
              secondaryContent={{ className: styles.about, children: about }}
              onClick={onOpen}
            >
              {title}
            </CompoundButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
