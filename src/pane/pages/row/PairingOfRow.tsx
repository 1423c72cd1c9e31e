import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PeopleLinkRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { inputs } from "../../../contract";
import { findingAddress } from "../../../sheets/plan";
import { useText } from "../../components/context";
import { GoToCell } from "../../components/GoToCell";
import type { KnownProps } from "./known";
import { pairingOf, type PairedWith } from "./pairing";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  propose: { alignSelf: "flex-start" },
});

/** With whom the unit of the row is paired today, who is in charge of it, and the way to the proposal. */
export function PairingOfRow({ subject, reading, pane }: KnownProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  if (subject.kind !== "unit" && subject.kind !== "cluster")
    return <Caption1>{text("row.pairingOnlyUnits")}</Caption1>;
  const { partners, hosts, inCharge } = pairingOf(reading.snapshot, subject.code, reading.today);
  const paired = (heading: string, all: readonly PairedWith[]): ReactElement | null =>
    all.length === 0 ? null : (
      <Card size="small">
        <Text weight="semibold">{heading}</Text>
        <ul className={styles.list}>
          {all.map(({ code, name, row }) => (
            <li key={code} className={styles.item}>
              <Text className={styles.name}>{name}</Text>
              {row !== undefined && (
                <GoToCell
                  address={findingAddress({ table: inputs.pairings.table, row }, reading.raw)}
                  onShow={pane.goTo}
                />
              )}
            </li>
          ))}
        </ul>
      </Card>
    );
  return (
    <>
      {paired(text("row.partners"), partners)}
      {paired(text("row.hosts"), hosts)}
      {paired(text("row.inCharge"), inCharge)}
      {partners.length + hosts.length + inCharge.length === 0 && <Caption1>{text("row.noPairing")}</Caption1>}
      <Button
        className={styles.propose}
        icon={<PeopleLinkRegular />}
        onClick={() => pane.open({ at: "assign", kind: "twinning" })}
      >
        {text("row.toTwinning")}
      </Button>
    </>
  );
}
