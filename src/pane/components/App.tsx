import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { RibbonCommand } from "../../commands";
import { nextLanguage } from "../../i18n";
import type { SelectedRow } from "../../office/selection";
import type { PaneActions } from "../actions";
import { messageOf } from "../messages";
import { pageAt } from "../pages";
import type { Preferences } from "../preferences";
import { textsOf } from "../texts";
import { usePane } from "../usePane";
import { BusyCard } from "./BusyCard";
import { TextContext } from "./context";
import { CurrentPage } from "./CurrentPage";
import { Header } from "./Header";
import { MessageBox } from "./MessageBox";
import { Outdated } from "./Outdated";
import { Person } from "./Person";
import { Retry } from "./Retry";
import { SelectionCard } from "./selection/SelectionCard";
import { useKeptFocus } from "./useKeptFocus";

export interface AppProps {
  readonly actions: PaneActions;
  /** What the person chose before. */
  readonly preferences: Preferences;
  /** Called when the person chooses otherwise, to be remembered. */
  readonly onPreference: (preference: Preferences) => void;
  /** Calls back when a command is called in the ribbon. @returns how to stop that */
  readonly onRibbonCommand?: (listener: (name: RibbonCommand) => void) => () => void;
}

/** Not in the page itself, whose policy refuses styles written there. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    width: "100%",
  },
});

/** The pane: language and theme, the message of the last action, and the current page or what is being done. */
export function App({ actions, preferences, onPreference, onRibbonCommand }: AppProps): ReactElement {
  usePageStyles();
  const styles = useStyles();
  const [language, setLanguage] = useState(preferences.language);
  const [dark, setDark] = useState(preferences.dark);
  const [person, setPerson] = useState(preferences.person);
  const { state, pane, isBehind } = usePane(actions, onRibbonCommand);
  const { view, reading, busy, notice } = state;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, view, busy !== undefined);
  const translate = useMemo(() => textsOf(language), [language]);
  useEffect(() => onPreference({ language, dark, person }), [language, dark, person, onPreference]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const [selected, setSelected] = useState<SelectedRow>();
  useEffect(() => actions.onSelect(setSelected), [actions]);
  const [isCellEdited, setCellEdited] = useState(false);
  useEffect(() => actions.onCellEdit(setCellEdited), [actions]);
  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      style={{ colorScheme: dark ? "dark" : "light" }}
    >
      <TextContext.Provider value={translate}>
        <div className={styles.root}>
          <Header
            dark={dark}
            onDark={setDark}
            otherLanguage={textsOf(nextLanguage(language))("pane.language")}
            onLanguage={() => setLanguage(nextLanguage(language))}
            view={view}
            onOpen={pane.open}
          />
          <main className={styles.page} ref={main}>
            {isCellEdited && (
              <MessageBar intent="warning" layout="multiline" role="status">
                <MessageBarBody>{translate("pane.cellEdited")}</MessageBarBody>
              </MessageBar>
            )}
            {notice && (
              <MessageBox
                message={messageOf(notice, translate)}
                onShow={pane.goTo}
                onUndo={() => pane.open({ at: "undo" })}
                again={
                  view.at === "preview"
                    ? { label: translate("pane.previewAgain"), onAct: () => pane.compute(view.decisions) }
                    : { label: translate("pane.reload"), onAct: pane.reload }
                }
              />
            )}
            <Outdated view={view} reading={reading} isBehind={isBehind} pane={pane} />
            {busy && <BusyCard busy={busy} />}
            {!busy && reading && selected && pageAt(view.at).followsSelection && (
              <SelectionCard selected={selected} reading={reading} pane={pane} />
            )}
            {!busy && view.at === "home" && <Person person={person} onPerson={setPerson} />}
            {!busy && <CurrentPage view={view} reading={reading} actions={actions} pane={pane} />}
            {!busy && !reading && notice && <Retry onReload={pane.reload} />}
          </main>
        </div>
      </TextContext.Provider>
    </FluentProvider>
  );
}
