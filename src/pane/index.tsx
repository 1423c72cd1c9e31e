import { createRoot } from "react-dom/client";
import { onCompute, registerCommands } from "../ribbon";
import { serialDay } from "../text";
import { connect, functions } from "../functions";
import { LiveWorkbook } from "../office/live";
import { paneActions } from "./actions";
import { App } from "./components/App";
import { loadPreferences, savePreferences } from "./preferences";

// One page is pane, functions and commands (shared runtime), so all of them see the same live workbook.
const today = (): number => {
  const date = new Date();
  return serialDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) as number;
};

for (const [id, implementation] of Object.entries(functions))
  CustomFunctions.associate(id, implementation as never);

void Office.onReady(() => {
  connect(new LiveWorkbook(today));
  registerCommands();
  const { language, dark } = loadPreferences();
  createRoot(document.getElementById("root") as HTMLElement).render(
    <App
      actions={paneActions}
      language={language}
      dark={dark}
      onPreference={savePreferences}
      onCommand={onCompute}
    />,
  );
});
