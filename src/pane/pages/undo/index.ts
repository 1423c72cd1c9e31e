import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Undo } from "./Undo";

/** Taking back the last thing that was written: the last of what comes after a computation. */
export const undo: Page = {
  component: Undo,
  entries: [
    {
      section: "followUp",
      place: 1_000,
      title: "undo.title",
      icon: ArrowUndoRegular,
      opens: { at: "undo" },
    },
  ],
};
