import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "../../components/context";
import { moved, type ReportWish, type SectionChoice } from "./reportWish";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  grows: { flexGrow: 1, minWidth: 0 },
});

export interface ReportOptionsProps {
  readonly wish: ReportWish;
  /** Everything that a report can have; none until the workbook has been read. */
  readonly choices: readonly SectionChoice[];
  readonly onChange: (wish: ReportWish) => void;
}

/** Of which days a report is, and of which sections in which order. */
export function ReportOptions({ wish, choices, onChange }: ReportOptionsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { from, to, twinningOnly, skipEmpty, sections } = wish;
  return (
    <>
      <div className={styles.row}>
        <Field className={styles.grows} label={text("documents.from")} hint={text("documents.daysNote")}>
          <Input type="date" value={from} onChange={(_, { value }) => onChange({ ...wish, from: value })} />
        </Field>
        <Field className={styles.grows} label={text("documents.to")}>
          <Input type="date" value={to} onChange={(_, { value }) => onChange({ ...wish, to: value })} />
        </Field>
      </div>
      <Checkbox
        label={text("documents.twinningOnly")}
        checked={twinningOnly}
        onChange={(_, { checked }) => onChange({ ...wish, twinningOnly: checked === true })}
      />
      <Checkbox
        label={text("documents.skipEmpty")}
        checked={skipEmpty}
        onChange={(_, { checked }) => onChange({ ...wish, skipEmpty: checked === true })}
      />
      <Checkbox
        label={text("documents.sectionsOwn")}
        checked={sections !== undefined}
        disabled={choices.length === 0}
        onChange={(_, { checked }) => onChange({ ...wish, sections: checked === true ? choices : undefined })}
      />
      {sections && (
        <Sections sections={sections} onChange={(changed) => onChange({ ...wish, sections: changed })} />
      )}
    </>
  );
}

interface SectionsProps {
  readonly sections: readonly SectionChoice[];
  readonly onChange: (sections: readonly SectionChoice[]) => void;
}

/** Sections one below the other, each to be picked and moved. */
function Sections({ sections, onChange }: SectionsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <div role="group" aria-label={text("documents.sections")}>
      {sections.map((choice, at) => {
        const name = choice.title ?? text(`documents.section.${choice.section}`);
        return (
          <div key={`${choice.section} ${choice.title ?? ""}`} className={styles.row}>
            <Checkbox
              className={styles.grows}
              label={name}
              checked={choice.isPicked}
              onChange={(_, { checked }) =>
                onChange(
                  sections.map((one) => (one === choice ? { ...one, isPicked: checked === true } : one)),
                )
              }
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={text("documents.up", { name })}
              disabled={at === 0}
              onClick={() => onChange(moved(sections, at, -1))}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={text("documents.down", { name })}
              disabled={at === sections.length - 1}
              onClick={() => onChange(moved(sections, at, 1))}
            />
          </div>
        );
      })}
    </div>
  );
}
