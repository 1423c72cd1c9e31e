import { createRoot } from "react-dom/client";
import { bindCommands } from "../commands";
import { connect, functions } from "../functions";
import { unknownFunctions } from "../office/cellFunctions";
import { readFormulaSigns } from "../office/formulaPlace";
import { readHost } from "../office/host";
import { goTo } from "../office/navigate";
import { onCellEdit } from "../office/patiently";
import { readSelectedCell } from "../office/selected";
import { listSheets, readSheetGrid } from "../office/sheetGrids";
import { onCall, registerRibbon } from "../ribbon";
import { askBroken, LiveWorkbook, Session } from "../session";
import { askInWorker } from "../solver/client";
import type { PaneActions } from "./actions";
import { localTime, today } from "./clock";
import { App } from "./components/App";
import { loadPreferences, savePreferences } from "./preferences";
import { whenShown } from "./shown";
import { loadTexts } from "./texts";

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
    host: readHost,
    platform: readHost().platform,
    version: document.documentElement.dataset.version ?? "",
    brokenRun: () => askBroken(session),
    unknownFunctions: () => unknownFunctions(namespace),
    goTo,
    selectedCell: readSelectedCell,
    formulaSigns: readFormulaSigns,
    sheets: listSheets,
    readSheet: readSheetGrid,
    onCellEdit,
    onChange: (listener) => session.onChange(listener),
    whenShown,
  };
  const root = createRoot(document.getElementById("root") as HTMLElement);
  const show = (): void =>
    root.render(
      <App
        actions={actions}
        preferences={preferences}
        onPreference={(chosen) => savePreferences((preferences = chosen))}
        onCall={onCall}
      />,
    );
  // Where the texts of a language cannot be had, the pane stands in Vietnamese.
  void loadTexts(preferences.language).then(show, show);
});
