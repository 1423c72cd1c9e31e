import { createRoot } from "react-dom/client";
import { bindCommands } from "../commands";
import { connect, functions } from "../functions";
import { unknownFunctions } from "../office/cellFunctions";
import { goTo } from "../office/navigate";
import { onCellEdit } from "../office/patiently";
import { followSelection } from "../office/selection";
import { listSheets, readSheetGrid } from "../office/sheetGrids";
import { onRibbonCommand, registerRibbon } from "../ribbon";
import { askBroken, LiveWorkbook, Session } from "../session";
import { askInWorker } from "../solver/client";
import type { PaneActions } from "./actions";
import { localTime, today } from "./clock";
import { App } from "./components/App";
import { loadPreferences, savePreferences } from "./preferences";
import { isShown, whenShown } from "./shown";

for (const [id, implementation] of Object.entries(functions))
  CustomFunctions.associate(id, implementation as never);

void Office.onReady(() => {
  // One page is pane, functions and commands (shared runtime), so all of them see the same live workbook.
  let preferences = loadPreferences();
  const session = new Session({ today, now: localTime, person: () => preferences.person }, askInWorker);
  connect(new LiveWorkbook(session));
  registerRibbon();
  const namespace = document.documentElement.dataset.namespace || undefined;
  const actions: PaneActions = {
    commands: bindCommands(session),
    namespace,
    brokenRun: () => askBroken(session),
    unknownFunctions: () => unknownFunctions(namespace),
    goTo,
    sheets: listSheets,
    readSheet: readSheetGrid,
    onCellEdit,
    onChange: (listener) => session.onChange(listener),
    onSelect: (listener) => {
      let following: Promise<(() => Promise<void>) | undefined> | undefined;
      const stopWaiting = whenShown(() => {
        // An Excel that cannot be followed shows no card: nothing else hangs on it.
        following = followSelection(listener, isShown).catch(() => undefined);
      });
      return () => {
        stopWaiting();
        void following?.then((stop) => stop?.());
      };
    },
    whenShown,
  };
  createRoot(document.getElementById("root") as HTMLElement).render(
    <App
      actions={actions}
      preferences={preferences}
      onPreference={(chosen) => savePreferences((preferences = chosen))}
      onRibbonCommand={onRibbonCommand}
    />,
  );
});
