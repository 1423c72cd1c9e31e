import { createRoot } from "react-dom/client";
import { connect, functions } from "../functions";
import { LiveWorkbook } from "../office/live";
import { onCompute, registerCommands } from "../ribbon";
import { today } from "./clock";
import { App } from "./components/App";
import { loadPreferences, savePreferences } from "./preferences";
import { workbookActions } from "./workbookActions";

for (const [id, implementation] of Object.entries(functions))
  CustomFunctions.associate(id, implementation as never);

void Office.onReady(() => {
  // One page is pane, functions and commands (shared runtime), so all of them see the same live workbook.
  connect(new LiveWorkbook(today));
  registerCommands();
  const { language, dark } = loadPreferences();
  createRoot(document.getElementById("root") as HTMLElement).render(
    <App
      actions={workbookActions}
      language={language}
      dark={dark}
      onPreference={savePreferences}
      onCommand={onCompute}
    />,
  );
});
