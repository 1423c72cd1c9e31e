import { CursorClickRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";
import type { RowView } from "./view";

/** "Dòng đang chọn": why, on which evidence, and with whom, of the row in which somebody stands. */
export const row: Page<RowView> = {
  component: onDemand<RowView>(async () => (await import("./RowPage")).RowPage),
  entries: [
    {
      area: "scores",
      place: 40,
      title: "row.title",
      about: "row.about",
      icon: CursorClickRegular,
      opens: { at: "row", shows: "why" },
    },
  ],
};
