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
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { nextLanguage, type Language } from "../../i18n";
import type { SelectedCell } from "../../sheets/selected";
import type { Call } from "../../ribbon";
import type { PaneActions } from "../actions";
import { messageOf } from "../messages";
import { pageAt } from "../pages";
import type { Preferences } from "../preferences";
import { textsOf } from "../../session";
import { LANGUAGE_NAMES, loadTexts } from "../texts";
import { usePane } from "../usePane";
import { BusyCard } from "./BusyCard";
import { LanguageContext, TextContext } from "./context";
import { CurrentPage } from "./CurrentPage";
import { Header } from "./Header";
import { LostFilters } from "./LostFilters";
import { MessageBox } from "./MessageBox";
import { Outdated } from "./Outdated";
import { Person } from "./Person";
import { Retry } from "./Retry";
import { useCaughtFocus } from "./useCaughtFocus";

export interface AppProps {
  readonly actions: PaneActions;
  /** What the person chose before, or Office says. */
  readonly preferences: Preferences;
  /** Called with what the person chooses, to be remembered; what they never chose goes on following Office. */
  readonly onPreference: (chosen: Partial<Preferences>) => void;
  /** Calls back when something is asked of the pane in the ribbon, the menu of a cell or on the keyboard. @returns how to stop that */
  readonly onCall?: (listener: (name: Call) => void) => () => void;
}

/** What it says hangs on the scores; the pane stands before they are there. */
const SelectionCard = lazy(async () => ({
  default: (await import("./selection/SelectionCard")).SelectionCard,
}));

/** Not in the page itself, whose policy refuses styles written there. */
const usePageStyles = makeStaticStyles({
  body: { margin: 0 },
  h1: { margin: 0 },
  "h2, h3": { margin: `0 0 ${tokens.spacingVerticalXXS}` },
  // A list is as wide as its longest choice unless it is told not to be; the pane is narrow.
  ".fui-Field, .fui-Select, .fui-Select select": { minWidth: 0, maxWidth: "100%" },
});

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
export function App({ actions, preferences, onPreference, onCall }: AppProps): ReactElement {
  usePageStyles();
  const styles = useStyles();
  const [language, setLanguage] = useState(preferences.language);
  const [dark, setDark] = useState(preferences.dark);
  const [person, setPerson] = useState(preferences.person);
  const speak = async (wanted: Language): Promise<void> => {
    await loadTexts(wanted);
    setLanguage(wanted);
    onPreference({ language: wanted });
  };
  const introduce = (name: string): void => {
    setPerson(name);
    onPreference({ person: name });
  };
  const { state, pane, isBehind } = usePane(actions, onCall);
  const { view, reading, busy, notice } = state;
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  useCaughtFocus(root);
  const translate = useMemo(() => textsOf(language, "plain"), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const [selected, setSelected] = useState<SelectedCell>();
  useEffect(() => actions.onSelect(setSelected), [actions]);
  const [isCellEdited, setCellEdited] = useState(false);
  useEffect(() => actions.onCellEdit(setCellEdited), [actions]);
  const again =
    view.at === "preview"
      ? { label: translate("pane.previewAgain"), onAct: () => pane.compute(view.decisions) }
      : { label: translate("pane.reload"), onAct: pane.reload };
  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      style={{ colorScheme: dark ? "dark" : "light" }}
    >
      <LanguageContext.Provider value={language}>
        <TextContext.Provider value={translate}>
          <div className={styles.root} ref={root}>
            <Header
              dark={dark}
              onDark={(wanted) => {
                setDark(wanted);
                onPreference({ dark: wanted });
              }}
              otherLanguage={LANGUAGE_NAMES[nextLanguage(language)]}
              onLanguage={() => void speak(nextLanguage(language))}
              view={view}
              onOpen={pane.open}
            />
            <main className={styles.page} ref={main}>
              {isCellEdited && (
                <MessageBar intent="warning" layout="multiline" role="status">
                  <MessageBarBody>{translate("pane.cellEdited")}</MessageBarBody>
                </MessageBar>
              )}
              <LostFilters actions={actions} />
              {notice && (
                <MessageBox
                  message={messageOf(notice, translate)}
                  onShow={pane.goTo}
                  onUndo={() => pane.open({ at: "undo" })}
                  // Where nothing could be read yet, that is offered in place of the page.
                  again={reading && again}
                />
              )}
              <Outdated view={view} reading={reading} isBehind={isBehind} pane={pane} />
              {busy && <BusyCard busy={busy} />}
              {!busy && reading && selected && pageAt(view.at).followsSelection && (
                <Suspense>
                  <SelectionCard selected={selected} reading={reading} pane={pane} />
                </Suspense>
              )}
              {!busy && view.at === "home" && <Person person={person} onPerson={introduce} />}
              {!busy && (
                <CurrentPage main={main} view={view} reading={reading} actions={actions} pane={pane} />
              )}
              {!busy && !reading && notice && <Retry onReload={pane.reload} />}
            </main>
          </div>
        </TextContext.Provider>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}
