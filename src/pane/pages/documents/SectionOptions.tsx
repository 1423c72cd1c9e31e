import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Snapshot } from "../../../domain/model";
import { useText } from "../../components/context";
import { moved, sectionChoices, type PaperWish, type SectionChoice } from "./paperWish";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  grows: { flexGrow: 1, minWidth: 0 },
});

export interface SectionOptionsProps {
  readonly snapshot: Snapshot;
  readonly wish: PaperWish;
  readonly disabled: boolean;
  readonly onChange: (wish: PaperWish) => void;
}

/** Which sections a report has, in which order. */
export function SectionOptions({ snapshot, wish, disabled, onChange }: SectionOptionsProps): ReactElement {
  const text = useText();
  const { twinningOnly, skipEmpty, sections } = wish;
  return (
    <div role="group" aria-label={text("documents.sections")}>
      <Checkbox
        label={text("documents.twinningOnly")}
        checked={twinningOnly}
        disabled={disabled}
        onChange={(_, { checked }) => onChange({ ...wish, twinningOnly: checked === true })}
      />
      <Checkbox
        label={text("documents.skipEmpty")}
        checked={skipEmpty}
        disabled={disabled}
        onChange={(_, { checked }) => onChange({ ...wish, skipEmpty: checked === true })}
      />
      <Checkbox
        label={text("documents.sectionsOwn")}
        checked={sections !== undefined}
        disabled={disabled}
        onChange={(_, { checked }) =>
          onChange({ ...wish, sections: checked === true ? sectionChoices(snapshot) : undefined })
        }
      />
      {sections && (
        <Sections sections={sections} onChange={(changed) => onChange({ ...wish, sections: changed })} />
      )}
    </div>
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
    <div>
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
