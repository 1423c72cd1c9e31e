import { Caption1 } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { mainSet } from "../../../domain/scoring";
import type { Subject } from "../../../sheets/plan";
import type { RowSubject } from "../../../sheets/selected";
import type { Reading } from "../../../session";
import { useText } from "../../components/context";
import { Explain } from "../../components/results/Explain";
import type { KnownProps } from "./known";

/** Why the unit, cluster or award of the row came out as it did. */
export function Why({ subject, reading, pane }: KnownProps): ReactElement {
  const text = useText();
  const board = reading.board();
  const [asked, setAsked] = useState<Subject | undefined>(() => askedOf(subject, reading));
  if (!asked) return <Caption1>{text("row.whyNotLeaf")}</Caption1>;
  return <Explain board={board} raw={reading.raw} subject={asked} onSubject={setAsked} onShow={pane.goTo} />;
}

/** What is asked about: the set that the row says, else the one in which the unit is ranked. A leaf alone has no result. */
function askedOf({ kind, code, name, set, period }: RowSubject, reading: Reading): Subject | undefined {
  if (kind === "criterion") return undefined;
  const board = reading.board();
  const unit = board.unit(code);
  const own = (kind === "unit" && unit && mainSet(board, unit)) || board.sets()[0];
  return { set: set ?? own ?? "", period, code: kind === "award" ? name : code };
}
