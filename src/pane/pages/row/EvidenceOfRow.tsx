import { Caption1 } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { evidenceOf } from "../../../sheets/selected";
import { useText } from "../../components/context";
import { GoToSheet } from "../../components/GoToSheet";
import { PlaceList } from "../../components/PlaceList";
import { evidencePlace } from "../../evidencePlaces";
import type { KnownProps } from "./known";

/** The rows of evidence that the selected row rests on, each with the way to it. */
export function EvidenceOfRow({ subject, reading, pane }: KnownProps): ReactElement {
  const text = useText();
  const { snapshot, raw } = reading;
  const places = useMemo(() => {
    const unitNames = new Map(snapshot.units.map(({ code, name }) => [code, name]));
    const periodNames = new Map(snapshot.periods.map(({ code, name }) => [code, name]));
    const leaves = new Map(snapshot.criteria.map((leaf) => [`${leaf.set}\n${leaf.code}`, leaf]));
    return evidenceOf(snapshot, subject).map((row) =>
      evidencePlace(
        row,
        leaves.get(`${row.set}\n${row.criterion}`),
        text("row.evidenceLine", {
          unit: unitNames.get(row.unit) ?? row.unit,
          period: periodNames.get(row.period) ?? row.period,
          status: text(`status.${row.status}`),
        }),
        raw,
      ),
    );
  }, [snapshot, raw, subject, text]);
  if (places.length === 0)
    return (
      <>
        <Caption1>{text("row.noEvidence")}</Caption1>
        {raw.evidence && <GoToSheet sheet={raw.evidence.sheet} onShow={pane.goTo} />}
      </>
    );
  return (
    <>
      <Caption1>{text("row.evidenceCount", { count: places.length })}</Caption1>
      <PlaceList places={places} onShow={pane.goTo} />
    </>
  );
}
