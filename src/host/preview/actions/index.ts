import { cellActions } from "./cells";
import { layoutActions } from "./layout";
import { sheetActions } from "./sheets";
import { structureActions } from "./structure";
import { tableActions } from "./tables";

export { reached, type Action } from "./action";

/** What the person can ask for where they stand, without more to say. */
export const actions = {
  ...cellActions,
  ...layoutActions,
  ...sheetActions,
  ...structureActions,
  ...tableActions,
};
export type SimpleAction = keyof typeof actions;
