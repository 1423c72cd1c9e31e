import {
  Button,
  Caption1,
  Card,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import { schemaOf } from "../../../domain/tables";
import { understandRow, type RowSubject, type SelectedCell } from "../../../sheets/selected";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import type { PageProps } from "../page";
import { EvidenceOfRow } from "./EvidenceOfRow";
import type { KnownProps } from "./known";
import { PairingOfRow } from "./PairingOfRow";
import { ASPECTS, type Aspect, type RowView } from "./view";
import { Why } from "./Why";
import { Unknown } from "./Unknown";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  again: { alignSelf: "flex-start" },
});

/** What the selected row is about, and one of the things that are known of it. */
export function RowPage({ view, reading, actions, pane, areas }: PageProps<RowView>): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [found, setFound] = useState<{ readonly of: RowView; readonly cell: SelectedCell }>();
  const { busy, message, run } = useStep();
  // Called again it is another view, and the row may be another one.
  const look = useCallback(
    async () => setFound({ of: view, cell: await actions.selectedCell() }),
    [actions, view],
  );
  useOpeningStep(run, look);
  const cell = found?.of === view ? found.cell : undefined;
  const subject = cell && reading && understandRow(cell, reading.snapshot);
  const again = (
    <Button
      className={styles.again}
      size="small"
      icon={<CursorClickRegular />}
      disabledFocusable={busy}
      onClick={() => run(look)}
    >
      {text("row.again")}
    </Button>
  );
  return (
    <PageFrame title={text("row.title")} pane={pane} message={message}>
      {!cell && busy && <Spinner />}
      {cell && reading && !subject && (
        <Unknown cell={cell} reading={reading} pane={pane}>
          {again}
        </Unknown>
      )}
      {cell && reading && subject && (
        <>
          <Card size="small">
            <div className={styles.head}>
              <Caption1>
                {text("row.where", { sheet: schemaOf(subject.table).sheet, cell: cell.address })}
              </Caption1>
              <Text weight="semibold">{subjectName(subject)}</Text>
              {again}
            </div>
          </Card>
          <Known
            key={`${subject.kind} ${subject.code} ${subject.set ?? ""} ${subject.period ?? ""}`}
            shows={view.shows}
            subject={subject}
            reading={reading}
            pane={pane}
            areas={areas}
          />
        </>
      )}
    </PageFrame>
  );
}

/** A unit or cluster by its name; a leaf by its code and text. */
function subjectName({ kind, code, name }: RowSubject): string {
  return kind === "criterion" ? `${code} · ${name}` : name;
}

function Known({ shows, ...known }: KnownProps & RowView): ReactElement {
  const text = useText();
  const [aspect, setAspect] = useState<Aspect>(shows);
  return (
    <>
      <TabList size="small" selectedValue={aspect} onTabSelect={(_, { value }) => setAspect(value as Aspect)}>
        {ASPECTS.map((id) => (
          <Tab key={id} value={id}>
            {text(`row.${id}`)}
          </Tab>
        ))}
      </TabList>
      {aspect === "why" && <Why {...known} />}
      {aspect === "evidence" && <EvidenceOfRow {...known} />}
      {aspect === "pairing" && <PairingOfRow {...known} />}
    </>
  );
}
