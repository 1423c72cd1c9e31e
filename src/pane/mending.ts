import type { BoundCommands } from "../commands";
import type { Translate } from "../i18n";
import type { Mend } from "../sheets/mend";
import type { Pane } from "./pane";

/** Takes one of the ways out that findings offer; the page stays and says what was done. */
export function mendBy(pane: Pane, { mend }: BoundCommands, translate: Translate): (chosen: Mend) => void {
  return (chosen) =>
    pane.change("mending", async () => {
      const { prepared, written } = await mend.run({ chosen }, { fresh: true });
      const { lines } = await mend.tell(prepared, { chosen }, translate, written);
      return { intent: "success", text: lines.join(" "), isUndoable: true };
    });
}
