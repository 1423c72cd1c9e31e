import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { HomeRegular, NavigationRegular } from "@fluentui/react-icons";
import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { areaOf, areas } from "../pages";
import { AREAS } from "../pages/areas";
import type { View } from "../pages/views";
import { useText } from "./context";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: tokens.spacingHorizontalS,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    gap: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { width: "100%", justifyContent: "flex-start", textAlign: "start", fontWeight: "normal" },
});

export interface NavigationProps {
  readonly view: View;
  readonly onOpen: (view: View) => void;
}

/** The button that shows all areas of the pane, on every page; the list is left with Escape or a choice. */
export function useNavigation({ view, onOpen }: NavigationProps): {
  readonly button: ReactElement;
  readonly list: ReactElement | null;
} {
  const styles = useStyles();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const switched = useRef<HTMLSpanElement>(null);
  const open = (wanted: View): void => {
    setOpen(false);
    onOpen(wanted);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return;
    // Else Excel on the web takes the keyboard to the sheet.
    event.stopPropagation();
    setOpen(false);
    switched.current?.querySelector("button")?.focus();
  };
  const current = areaOf(view)?.id;
  const home = { id: "home", title: text("pane.home"), icon: HomeRegular, door: { at: "home" } as const };
  const links = [
    home,
    ...areas.map(({ id, door }) => ({ id, title: text(AREAS[id].title), icon: AREAS[id].icon, door })),
  ];
  return {
    button: (
      <span ref={switched}>
        <Button
          appearance="subtle"
          size="small"
          icon={<NavigationRegular />}
          aria-label={text("pane.areas")}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={onKeyDown}
        />
      </span>
    ),
    list: isOpen ? (
      <nav aria-label={text("pane.areas")}>
        <ul className={styles.list}>
          {links.map(({ id, title, icon: Icon, door }) => {
            const isCurrent = id === (current ?? view.at);
            return (
              <li key={id}>
                <Button
                  className={styles.link}
                  appearance={isCurrent ? "secondary" : "subtle"}
                  size="small"
                  icon={<Icon />}
                  aria-current={isCurrent ? "page" : undefined}
                  onKeyDown={onKeyDown}
                  onClick={() => open(door)}
                >
                  {title}
                </Button>
              </li>
            );
          })}
        </ul>
      </nav>
    ) : null,
  };
}
