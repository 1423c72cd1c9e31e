import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { documentOf, type DocumentKind } from "../../../paper";
import type { Reading } from "../../../session";
import { formatDate } from "../../../text";
import { useText } from "../../components/context";
import { evidenceViews } from "./evidenceViews";
import { daysProblem, usualView, type PaperWish } from "./paperWish";
import { SectionOptions } from "./SectionOptions";
import { chosenSpan, type SpanChoice } from "./spanChoices";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", flexWrap: "wrap" },
  grows: { flexGrow: 1, flexBasis: "130px", minWidth: 0 },
});

export interface PaperOptionsProps {
  readonly kind: DocumentKind;
  readonly reading: Reading;
  readonly wish: PaperWish;
  readonly spans: readonly SpanChoice[];
  readonly disabled: boolean;
  readonly onChange: (wish: PaperWish) => void;
}

/** What a document is of, as far as its kind needs it: days, criteria set and period, unit, sections. */
export function PaperOptions(props: PaperOptionsProps): ReactElement {
  const { kind, reading, wish, disabled, onChange } = props;
  const styles = useStyles();
  const text = useText();
  const { needs } = documentOf(kind);
  const { snapshot, today } = reading;
  return (
    <div className={styles.options}>
      {needs.span !== undefined && <Days {...props} />}
      {needs.view && (
        <Field label={text("documents.evidenceView")}>
          <Select
            value={usualView(snapshot, wish.view, today)?.key ?? ""}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ ...wish, view: value })}
          >
            {evidenceViews(snapshot).map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {needs.sets && (
        <Field label={text("documents.set")}>
          <Select
            value={wish.set}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ ...wish, set: value })}
          >
            <option value="">{text("documents.setAll")}</option>
            {[...new Set(evidenceViews(snapshot).map(({ set }) => set))].map((set) => (
              <option key={set} value={set}>
                {set}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {needs.units && <Units {...props} none={needs.units} />}
      {needs.span === undefined && (
        <Field label={text("documents.asOf")}>
          <Input
            type="date"
            value={wish.asOf === "" ? isoDate(today) : wish.asOf}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ ...wish, asOf: value })}
          />
        </Field>
      )}
      {needs.sections && (
        <SectionOptions snapshot={snapshot} wish={wish} disabled={disabled} onChange={onChange} />
      )}
    </div>
  );
}

/** As the browser's date field takes it. */
function isoDate(day: number): string {
  return formatDate(day).split("/").reverse().join("-");
}

/** The days of a report, in words; two date fields where they are others. */
function Days({ wish, spans, disabled, onChange }: PaperOptionsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const chosen = chosenSpan(spans, wish.when);
  const groups = [...new Set(spans.map(({ group }) => group))];
  const problem = chosen?.isTyped ? daysProblem(wish) : undefined;
  const options = (group: string): ReactElement[] =>
    spans
      .filter((span) => span.group === group)
      .map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ));
  return (
    <>
      <Field
        label={text("documents.when")}
        {...(chosen?.days && {
          hint: text("documents.whenHint", {
            from: formatDate(chosen.days.from),
            to: formatDate(chosen.days.to),
          }),
        })}
      >
        <Select
          value={chosen?.key ?? ""}
          disabled={disabled}
          onChange={(_, { value }) => onChange({ ...wish, when: value })}
        >
          {groups.map((group) =>
            group === "" ? (
              options(group)
            ) : (
              <optgroup key={group} label={group}>
                {options(group)}
              </optgroup>
            ),
          )}
        </Select>
      </Field>
      {chosen?.isTyped && (
        <div className={styles.row}>
          <Field className={styles.grows} label={text("documents.from")}>
            <Input
              type="date"
              value={wish.from}
              onChange={(_, { value }) => onChange({ ...wish, from: value })}
            />
          </Field>
          <Field
            className={styles.grows}
            label={text("documents.to")}
            {...(problem === "wrong" && { validationMessage: text("documents.daysWrong") })}
            {...(problem === "missing" && { hint: text("documents.daysMissing") })}
          >
            <Input
              type="date"
              value={wish.to}
              onChange={(_, { value }) => onChange({ ...wish, to: value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}

interface UnitsProps extends PaperOptionsProps {
  /** Whom it is for when no unit is asked for. */
  readonly none: "all" | "office" | "month";
}

function Units({ reading, wish, disabled, onChange, none }: UnitsProps): ReactElement {
  const text = useText();
  const { clusters, units } = reading.snapshot;
  const options = (list: readonly { readonly code: string; readonly name: string }[]): ReactElement[] =>
    list.map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
  return (
    <Field label={text("documents.unit")}>
      <Select
        value={wish.unit}
        disabled={disabled}
        onChange={(_, { value }) => onChange({ ...wish, unit: value })}
      >
        <option value="">{text(`documents.unit.${none}`)}</option>
        {clusters.length > 0 && (
          <optgroup label={text("documents.unitClusters")}>{options(clusters)}</optgroup>
        )}
        {units.length > 0 && <optgroup label={text("documents.unitUnits")}>{options(units)}</optgroup>}
      </Select>
    </Field>
  );
}
