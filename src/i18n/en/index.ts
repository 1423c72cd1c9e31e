import { assignments } from "./assignments";
import { commands } from "./commands";
import { findings } from "./findings";
import { forms } from "./forms";
import { functions } from "./functions";
import { help } from "./help";
import { honours } from "./honours";
import { hosting } from "./hosting";
import { imports } from "./imports";
import { letters } from "./letters";
import { pages } from "./pages";
import { pane } from "./pane";
import { papers } from "./papers";
import { plans } from "./plans";
import { preview } from "./preview";
import { reports } from "./reports";
import { scoring } from "./scoring";
import { settings } from "./settings";

/** Every text in English; the compiler asks for each key room by room. */
export const en = {
  ...assignments,
  ...commands,
  ...findings,
  ...forms,
  ...functions,
  ...help,
  ...honours,
  ...hosting,
  ...imports,
  ...letters,
  ...pages,
  ...pane,
  ...papers,
  ...plans,
  ...preview,
  ...reports,
  ...scoring,
  ...settings,
};
