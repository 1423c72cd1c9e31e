import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** Taking back the last thing that was written: the last of what comes after a computation. */
export const undo: Page = {
  component: onDemand(async () => (await import("./Undo")).Undo),
  entries: [
    {
      area: "log",
      place: 10,
      title: "undo.title",
      about: "undo.about",
      icon: ArrowUndoRegular,
      opens: { at: "undo" },
    },
  ],
};
