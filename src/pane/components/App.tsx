import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useCallback, useEffect, useReducer, useState, type ReactElement } from "react";
import { translator, type Language } from "../../i18n";
import type { AwardChoice } from "../../domain/model";
import type { PeriodAct } from "../../office/periods";
import type { Decisions, PaneActions, RunOptions } from "../actions";
import { itemsOf, messageOf } from "../messages";
import { reduce, type BusyWith, type PaneState, type View } from "../state";
import { Assign } from "../pages/assign/Assign";
import { ImportAnnex } from "../pages/import/AnnexImport";
import { Visits } from "../pages/visits/Visits";
import { Busy } from "./Busy";
import { TextContext, useText } from "./context";
import { Documents } from "../pages/documents/Documents";
import { Done } from "../pages/done/Done";
import { DueList } from "../pages/due/DueList";
import { Header } from "./Header";
import { Home } from "../pages/home/Home";
import { Preview } from "../pages/preview/Preview";
import { Start } from "../pages/start/Start";

export interface AppProps {
  readonly actions: PaneActions;
  readonly language: Language;
  readonly dark: boolean;
  /** Called when the person chooses otherwise, to be remembered. */
  readonly onPreference: (preference: { readonly language: Language; readonly dark: boolean }) => void;
  /** Set by the ribbon command "compute": start at once. */
  readonly onCommand?: (listener: () => void) => () => void;
}

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
  message: { flexShrink: 0 },
  items: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export function App({
  actions,
  language: initialLanguage,
  dark: initialDark,
  onPreference,
  onCommand,
}: AppProps): ReactElement {
  const styles = useStyles();
  const [language, setLanguage] = useState(initialLanguage);
  const [dark, setDark] = useState(initialDark);
  const [state, dispatch] = useReducer(reduce, { view: { at: "start" } });
  const translate = translator(language);

  const run = useCallback(
    async (
      kind: BusyWith,
      work: (options: RunOptions) => Promise<{ view: View; message?: PaneState["message"] }>,
      cancelable: boolean,
    ): Promise<void> => {
      const controller = new AbortController();
      dispatch({ type: "begin", with: kind, ...(cancelable && { cancel: () => controller.abort() }) });
      const text = translator(language);
      try {
        const { view, message } = await work({
          signal: controller.signal,
          onProgress: (done, total) =>
            dispatch({ type: "progress", progress: total === 0 ? 1 : done / total }),
        });
        dispatch({ type: "show", view, ...(message && { message }) });
      } catch (error) {
        dispatch({
          type: "fail",
          text: messageOf(error, text),
          intent: (error as Error).name === "AbortError" ? "info" : "error",
          items: itemsOf(error, text),
        });
      }
    },
    [language],
  );
  const inspect = useCallback(
    () =>
      run(
        "reading",
        async (options) => ({ view: { at: "home", inspection: await actions.inspect(options) } }),
        true,
      ),
    [actions, run],
  );
  const compute = useCallback(
    (decisions: Decisions = {}) =>
      run(
        "computing",
        async (options) => ({
          view: {
            at: "preview",
            computation: await actions.compute({ ...options, ...decisions }),
            decisions,
          },
        }),
        true,
      ),
    [actions, run],
  );
  const changePeriod = useCallback(
    (act: PeriodAct) =>
      run(
        "locking",
        async (options) => {
          await actions.changePeriod(act);
          return {
            view: { at: "home", inspection: await actions.inspect(options) },
            message: { intent: "success", text: translator(language)(`pane.period.${act.kind}`) },
          };
        },
        false,
      ),
    [actions, run, language],
  );
  const create = useCallback(
    (work: () => Promise<void>) =>
      run(
        "creating",
        async (options) => {
          await work();
          return { view: { at: "home", inspection: await actions.inspect(options) } };
        },
        false,
      ),
    [actions, run],
  );
  useEffect(() => {
    void inspect();
    // Only once: later readings are the person's own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => onCommand?.(() => void compute()), [compute, onCommand]);
  useEffect(() => onPreference({ language, dark }), [language, dark, onPreference]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const { view, busy, message } = state;
  const show = (target: Parameters<PaneActions["goTo"]>[0]): void => {
    void actions
      .goTo(target)
      .catch((error: unknown) =>
        dispatch({ type: "fail", text: messageOf(error, translate), intent: "error" }),
      );
  };
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
            onLanguage={() => setLanguage(language === "vi" ? "en" : "vi")}
          />
          <main className={styles.page}>
            {message && (
              <MessageBar className={styles.message} intent={message.intent} layout="multiline" role="status">
                <MessageBarBody>
                  {message.text}
                  {message.items && message.items.length > 0 && <MessageItems items={message.items} />}
                </MessageBarBody>
              </MessageBar>
            )}
            {busy ? (
              <Busy with={busy.with} progress={busy.progress} onCancel={busy.cancel} />
            ) : view.at === "home" && view.inspection.tables.every((table) => !table.present) ? (
              <Start
                onTemplate={() => void create(actions.createTemplate)}
                onSample={() => void create(actions.loadSample)}
              />
            ) : view.at === "home" ? (
              <Home
                inspection={view.inspection}
                onCompute={() => void compute()}
                onReload={() => void inspect()}
                onTemplate={() => void create(actions.createTemplate)}
                onAssign={(next) => dispatch({ type: "show", view: next })}
                onPeriod={(act) => void changePeriod(act)}
                onShow={show}
              />
            ) : view.at === "preview" ? (
              <Preview
                computation={view.computation}
                onBack={() => void inspect()}
                onShow={show}
                onChoose={(choices) => void compute(decided(view.decisions, choices))}
                onToSheet={(subject) =>
                  void compute({ ...view.decisions, explain: [...(view.decisions.explain ?? []), subject] })
                }
                onWrite={() =>
                  void run(
                    "writing",
                    async () => {
                      const { charts } = await actions.write(view.computation);
                      const message =
                        charts === "failed"
                          ? ({ intent: "info", text: translate("pane.savedWithoutCharts") } as const)
                          : ({ intent: "success", text: translate("pane.saved") } as const);
                      return { view: { at: "done", computation: view.computation }, message };
                    },
                    false,
                  )
                }
              />
            ) : view.at === "done" ? (
              <Done computation={view.computation} onBack={() => void inspect()} onShow={show} />
            ) : view.at === "assign" ? (
              <Assign
                key={view.kind}
                actions={actions}
                kind={view.kind}
                onBack={() => void inspect()}
                onShow={show}
              />
            ) : view.at === "visits" ? (
              <Visits actions={actions} onBack={() => void inspect()} onShow={show} />
            ) : view.at === "documents" ? (
              <Documents actions={actions} onBack={() => void inspect()} onShow={show} />
            ) : view.at === "due" ? (
              <DueList actions={actions} onBack={() => void inspect()} onShow={show} />
            ) : view.at === "import" ? (
              <ImportAnnex actions={actions} onBack={() => void inspect()} />
            ) : (
              <Home.Retry onReload={() => void inspect()} />
            )}
          </main>
        </div>
      </TextContext.Provider>
    </FluentProvider>
  );
}

/** New choices go before older ones for the same award. */
function decided(decisions: Decisions, choices: readonly AwardChoice[]): Decisions {
  const isSame = (a: AwardChoice, b: AwardChoice): boolean =>
    a.award === b.award && a.set === b.set && a.period === b.period;
  return {
    ...decisions,
    choices: [
      ...(decisions.choices ?? []).filter((old) => !choices.some((choice) => isSame(choice, old))),
      ...choices,
    ],
  };
}

/** A message names the first of what it is about. */
const ITEMS_SHOWN = 15;

function MessageItems({
  items,
}: {
  readonly items: NonNullable<NonNullable<PaneState["message"]>["items"]>;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const more = items.length - ITEMS_SHOWN;
  return (
    <ul className={styles.items}>
      {items.slice(0, ITEMS_SHOWN).map((item, index) => (
        <li key={index}>{item.text}</li>
      ))}
      {more > 0 && <li>{text("certainty.more", { count: more })}</li>}
    </ul>
  );
}
