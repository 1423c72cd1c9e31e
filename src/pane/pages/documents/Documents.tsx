import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Subtitle2,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowLeftRegular,
  DocumentArrowDownRegular,
  DocumentTableRegular,
  TableRegular,
} from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import type { Snapshot } from "../../../domain/model";
import { serialDay } from "../../../text";
import { DOCUMENT_GROUPS, type DocumentKind } from "../../../paper";
import { type DocumentOptions, type PlacedFinding } from "../../../office/print";
import type { PaneActions } from "../../actions";
import { now } from "../../clock";
import { saveFile } from "../../save";
import { useStep } from "../../components/useStep";
import { useText } from "../../components/context";

const GROUPS = Object.keys(DOCUMENT_GROUPS) as (keyof typeof DOCUMENT_GROUPS)[];

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  document: { display: "flex", gap: tokens.spacingHorizontalXS },
  button: { justifyContent: "flex-start", textAlign: "left", flexGrow: 1, minWidth: 0 },
});

export interface DocumentsProps {
  readonly actions: PaneActions;
  readonly onBack: () => void;
  readonly onShow: (target: Parameters<PaneActions["goTo"]>[0]) => void;
}

/** Reports, follow-up sheets, lists, award papers, evidence: on document sheets, or as Word files. A day says which month or quarter a report is of. */
export function Documents({ actions, onBack, onShow }: DocumentsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [date, setDate] = useState("");
  const [twinningOnly, setTwinningOnly] = useState(false);
  const [sheet, setSheet] = useState<string>();
  const [blanks, setBlanks] = useState<readonly PlacedFinding[]>([]);
  const [views, setViews] = useState<readonly View[]>([]);
  const [view, setView] = useState("");
  const { busy, message, run } = useStep();
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const wanted = date === "" ? undefined : serialDay(year, month, dayOfMonth);
  // Unless somebody chose another, the period that the day is in, or the last one that has begun.
  const shown =
    views.find(({ key }) => key === view) ??
    views.find(({ period }) => period === begunBy(views, wanted ?? now().today)) ??
    views[0];
  const optionsOf = (kind: DocumentKind): DocumentOptions => {
    const chosen = isIn("evidence", kind) ? shown : undefined;
    return {
      twinningOnly: twinningOnly && isIn("reports", kind),
      ...(wanted !== undefined && { day: wanted }),
      ...(chosen && { set: chosen.set, period: chosen.period }),
    };
  };
  const make = (kind: DocumentKind): void =>
    run(async () => {
      const { sheets, findings } = await actions.print(kind, optionsOf(kind));
      const [first] = sheets;
      setSheet(first?.sheet);
      setBlanks(findings);
      if (!first) return { intent: "error", text: text("documents.nothing") };
      onShow({ sheet: first.sheet });
      return {
        intent: "success",
        text:
          sheets.length > 1
            ? text("documents.made", { count: sheets.length })
            : text(`cli.printed.${first.how}`, { sheet: first.sheet }),
      };
    });
  const download = (kind: DocumentKind): void =>
    run(async () => {
      const name = text(`document.kind.${kind}`);
      const file = await actions.word(kind, name, optionsOf(kind));
      setSheet(undefined);
      setBlanks([]);
      if (!file) return { intent: "error", text: text("documents.nothing") };
      saveFile(file, `${kind}.docx`);
      return { intent: "success", text: text("documents.wordDone", { file: `${kind}.docx` }) };
    });
  useEffect(() => {
    const timer = setTimeout(
      () =>
        run(async () => {
          setViews(viewsOf((await actions.inspect()).snapshot));
          return undefined;
        }),
      0,
    );
    return () => clearTimeout(timer);
  }, [actions, run]);
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
              <Button
                size="small"
                appearance="transparent"
                icon={<TableRegular />}
                onClick={() => onShow({ sheet })}
              >
                {sheet}
              </Button>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {message && blanks.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text("documents.blanks", { count: blanks.length })}
            <div className={styles.row}>
              {blanks.map(({ key, address }) => (
                <Button
                  key={key}
                  size="small"
                  disabled={address === undefined}
                  onClick={() => address !== undefined && onShow({ address })}
                >
                  {key}
                </Button>
              ))}
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
      <Field label={text("documents.day")}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      {GROUPS.map((group) => (
        <section key={group} className={styles.list}>
          <Subtitle2 as="h3">{text(`documents.${group}`)}</Subtitle2>
          {group === "reports" && (
            <Checkbox
              label={text("documents.twinningOnly")}
              checked={twinningOnly}
              onChange={(_, { checked }) => setTwinningOnly(checked === true)}
            />
          )}
          {group === "evidence" && views.length > 0 && (
            <Select
              value={shown.key}
              aria-label={text("documents.evidenceView")}
              onChange={(_, { value }) => setView(value)}
            >
              {views.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          {DOCUMENT_GROUPS[group].map((kind) => {
            const name = text(`document.kind.${kind}`);
            return (
              <div key={kind} className={styles.document}>
                <Button
                  className={styles.button}
                  icon={<DocumentTableRegular />}
                  disabled={busy}
                  onClick={() => make(kind)}
                >
                  {name}
                </Button>
                <Tooltip content={text("documents.word")} relationship="description">
                  <Button
                    icon={<DocumentArrowDownRegular />}
                    aria-label={text("documents.wordOf", { name })}
                    disabled={busy}
                    onClick={() => download(kind)}
                  />
                </Tooltip>
              </div>
            );
          })}
        </section>
      ))}
    </>
  );
}

/** A set in a period. */
interface View {
  readonly key: string;
  readonly set: string;
  readonly period: string;
  readonly name: string;
  /** First day of the period. */
  readonly from: number;
}

function viewsOf({ periods, settings, criteria }: Snapshot): View[] {
  const sets = [...new Set([...settings.sets.map(({ name }) => name), ...criteria.map(({ set }) => set)])];
  return periods.flatMap((period) =>
    sets
      .filter((set) => period.set === undefined || period.set === set)
      .map((set) => ({
        key: `${period.code}\n${set}`,
        set,
        period: period.code,
        name: `${period.name} · ${set}`,
        from: period.from,
      })),
  );
}

/** The period that began last by a day. */
function begunBy(views: readonly View[], day: number): string | undefined {
  return [...views].sort((a, b) => a.from - b.from).findLast(({ from }) => day >= from)?.period;
}

function isIn(group: keyof typeof DOCUMENT_GROUPS, kind: DocumentKind): boolean {
  return (DOCUMENT_GROUPS[group] as readonly DocumentKind[]).includes(kind);
}
