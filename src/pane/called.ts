import type { Call } from "../ribbon";
import { doorOf } from "./pages";
import type { Pane } from "./pane";

/** What the pane does when it is asked from outside: by the ribbon, the menu of a cell or the keyboard. */
export const CALLED: { readonly [Name in Call]: (pane: Pane) => void } = {
  compute: (pane) => pane.compute(),
  check: (pane) => {
    pane.open({ at: "data" });
    pane.reload();
  },
  importData: (pane) => pane.open({ at: "import" }),
  assign: (pane) => pane.open(doorOf("assignments")),
  papers: (pane) => pane.open(doorOf("papers")),
  explainRow: (pane) => pane.open({ at: "row", shows: "why" }),
  showEvidence: (pane) => pane.open({ at: "row", shows: "evidence" }),
  openPairing: (pane) => pane.open({ at: "row", shows: "pairing" }),
};
