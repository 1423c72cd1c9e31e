import { Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, DocumentTableRegular, TableRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import type { Snapshot } from "../../domain/model";
import { serialDay } from "../../domain/text";
import { DOCUMENTS, REPORTS, type DocumentKind } from "../../workbook/print";
import type { PaneActions } from "../actions";
import { useStep } from "./assign/useStep";
import { useText } from "./context";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  button: { justifyContent: "flex-start" },
});

export interface DocumentsProps {
  readonly actions: PaneActions;
  readonly onBack: () => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** Reports, lists and award papers as document sheets; a day says which month or quarter a report is of. */
export function Documents({ actions, onBack, onShow }: DocumentsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [date, setDate] = useState("");
  const [twinningOnly, setTwinningOnly] = useState(false);
  const [sheet, setSheet] = useState<string>();
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [view, setView] = useState("");
  const { busy, message, run } = useStep();
  const make = (kind: DocumentKind): void => {
    const [year, month, day] = date.split("-").map(Number);
    const wanted = date === "" ? undefined : serialDay(year, month, day);
    run(async () => {
      const printed = await actions.print(kind, { twinningOnly, ...(wanted !== undefined && { day: wanted }) });
      setSheet(printed.sheet);
      onShow({ sheet: printed.sheet });
      return { intent: "success", text: text(`cli.printed.${printed.how}`, { sheet: printed.sheet }) };
    });
  };
  useEffect(() => {
    const timer = setTimeout(
      () =>
        run(async () => {
          setSnapshot((await actions.inspect()).snapshot);
          return undefined;
        }),
      0,
    );
    return () => clearTimeout(timer);
  }, [actions, run]);
  const views = (snapshot?.periods ?? []).flatMap((period) =>
    setsOf(snapshot).map((set) => ({ key: `${period.code}\n${set}`, period: period.code, set, name: `${period.name} · ${set}` })),
  );
  const makeMatrix = (): void => {
    const wanted = views.find(({ key }) => key === view) ?? views[0];
    run(async () => {
      const printed = await actions.printMatrix(wanted.set, wanted.period);
      setSheet(printed[0]?.sheet);
      if (printed[0]) onShow({ sheet: printed[0].sheet });
      return { intent: "success", text: text("documents.matrixDone", { count: printed.length }) };
    });
  };
  const isReport = (kind: DocumentKind): boolean => (REPORTS as readonly DocumentKind[]).includes(kind);
  const buttons = (kinds: readonly DocumentKind[]): ReactElement => (
    <nav className={styles.list}>
      {kinds.map((kind) => (
        <Button key={kind} className={styles.button} icon={<DocumentTableRegular />} disabled={busy} onClick={() => make(kind)}>
          {text(`document.kind.${kind}`)}
        </Button>
      ))}
    </nav>
  );
  return (
    <>
      <div className={styles.row}>
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("pane.back")}
        </Button>
        <Subtitle2 as="h2">{text("documents.title")}</Subtitle2>
      </div>
      {message && (
        <MessageBar intent={message.intent} layout="multiline" role="status">
          <MessageBarBody>
            {message.text}{" "}
            {sheet !== undefined && message.intent === "success" && (
              <Button size="small" appearance="transparent" icon={<TableRegular />} onClick={() => onShow({ sheet })}>
                {sheet}
              </Button>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      <Field label={text("documents.day")}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <section className={styles.list}>
        <Subtitle2 as="h3">{text("documents.reports")}</Subtitle2>
        <Checkbox label={text("documents.twinningOnly")} checked={twinningOnly} onChange={(_, { checked }) => setTwinningOnly(checked === true)} />
        {buttons(DOCUMENTS.filter(isReport))}
      </section>
      <section className={styles.list}>
        <Subtitle2 as="h3">{text("documents.lists")}</Subtitle2>
        {buttons(DOCUMENTS.filter((kind) => !isReport(kind)))}
      </section>
      {views.length > 0 && (
        <section className={styles.list}>
          <Subtitle2 as="h3">{text("documents.matrix")}</Subtitle2>
          <Select value={view} aria-label={text("documents.matrixView")} onChange={(_, { value }) => setView(value)}>
            {views.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
          <Button className={styles.button} icon={<DocumentTableRegular />} disabled={busy} onClick={makeMatrix}>
            {text("documents.matrixMake")}
          </Button>
        </section>
      )}
    </>
  );
}

/** The criteria sets, those of the settings first. */
function setsOf(snapshot: Snapshot | undefined): string[] {
  return snapshot ? [...new Set([...snapshot.settings.sets.map(({ name }) => name), ...snapshot.criteria.map(({ set }) => set)])] : [];
}
