import { Caption1 } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import type { RawTables } from "../../../sheets/read";
import type { Target } from "../../actions";
import { useText } from "../../components/context";
import { PlaceList } from "../../components/PlaceList";
import type { SetAndPeriod } from "../../components/results/ViewPicker";
import { evidencePlace } from "../../evidencePlaces";
import { evidenceLines } from "./evidence";

export interface EvidenceListProps {
  readonly board: Scoreboard;
  readonly view: SetAndPeriod;
  readonly unit: string;
  readonly raw: RawTables;
  readonly onShow: (target: Target) => void;
}

/** The rows of evidence that a unit's score rests on, each with the way to it. */
export function EvidenceList({ board, view, unit, raw, onShow }: EvidenceListProps): ReactElement {
  const text = useText();
  const { set, period } = view;
  const lines = useMemo(() => evidenceLines(board, { set, period }, unit), [board, set, period, unit]);
  if (lines.length === 0) return <Caption1>{text("scores.evidenceNone")}</Caption1>;
  return (
    <PlaceList
      places={lines.map(({ evidence, criterion, period: of, points, maximum }) =>
        evidencePlace(
          evidence,
          criterion,
          text("scores.evidenceLine", {
            period: board.period(of)?.name ?? of,
            status: text(`status.${evidence.status}`),
            points,
            maximum,
          }),
          raw,
        ),
      )}
      onShow={onShow}
    />
  );
}
