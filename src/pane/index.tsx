import { createRoot } from "react-dom/client";
import { bindCommands } from "../commands";
import { functions } from "../functions";
import { readHost } from "../office/host";
import { onLostFilter } from "../office/lostFilters";
import { onCellEdit } from "../office/patiently";
import { followSelection } from "../office/selection";
import { onCall, registerRibbon } from "../ribbon";
import type { PaneActions } from "./actions";
import { App } from "./components/App";
import type { Engine } from "./engine";
import { loadPreferences, savePreferences } from "./preferences";
import { isShown, whenShown } from "./shown";
import { loadTexts } from "./texts";
import { untilBegun } from "./untilBegun";

// Excel has to find every function as soon as the page is loaded.
for (const [id, implementation] of Object.entries(functions))
  CustomFunctions.associate(id, implementation as never);

void Office.onReady(() => {
  // One page is pane, functions and commands (shared runtime), so all of them see the same live workbook.
  let preferences = loadPreferences();
  const namespace = document.documentElement.dataset.namespace || undefined;
  // The pane stands before what works on the workbook is there.
  const engine = import(/* webpackChunkName: "engine" */ "./engine").then(({ startEngine }) =>
    startEngine(namespace, () => preferences.person),
  );
  /** Follows the engine as soon as it is there. @returns how to stop that */
  const followed = (follow: (there: Engine) => () => void): (() => void) => {
    let isOver = false;
    let stop: (() => void) | undefined;
    void engine.then((there) => {
      if (!isOver) stop = follow(there);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  };
  registerRibbon();
  const actions: PaneActions = {
    commands: bindCommands(engine.then(({ session }) => session)),
    namespace,
    host: readHost,
    platform: readHost().platform,
    version: document.documentElement.dataset.version ?? "",
    brokenRun: async () => (await engine).brokenRun(),
    lastResults: async (reading) => (await engine).lastResults(reading),
    unknownFunctions: async () => (await engine).unknownFunctions(),
    goTo: async (target) => (await engine).goTo(target),
    selectedCell: async () => (await engine).selectedCell(),
    formulaSigns: async () => (await engine).formulaSigns(),
    sheets: async () => (await engine).sheets(),
    readSheet: async (name) => (await engine).readSheet(name),
    onCellEdit,
    onLostFilter,
    onChange: (listener) => followed(({ onChange }) => onChange(listener)),
    onWriting: (listener) => followed(({ onWriting }) => onWriting(listener)),
    onSelect: (listener) => {
      let stop: (() => void) | undefined;
      const stopWaiting = whenShown(() => {
        // An Excel that cannot be followed shows no card: nothing else hangs on it.
        stop = untilBegun(() => followSelection(listener, isShown));
      });
      return () => {
        stopWaiting();
        stop?.();
      };
    },
    whenShown,
  };
  const root = createRoot(document.getElementById("root") as HTMLElement);
  const show = (): void =>
    root.render(
      <App
        actions={actions}
        preferences={preferences}
        onPreference={(chosen) => {
          preferences = { ...preferences, ...chosen };
          savePreferences(chosen);
        }}
        onCall={onCall}
      />,
    );
  // Where the texts of a language cannot be had, the pane stands in Vietnamese.
  void loadTexts(preferences.language).then(show, show);
});
