import {
  Button,
  Caption1,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular, DocumentRegular, TableRegular, TextDescriptionRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { importKindOf, importKinds, type ImportWord } from "../../../domain/imports";
import type { Translate } from "../../../i18n";
import type { Reading } from "../../../session";
import type { PaneActions, Target } from "../../actions";
import { GoToSheet } from "../../components/GoToSheet";
import { useText } from "../../components/context";
import { Files } from "./Files";
import { Pasted } from "./Pasted";
import { isDocument } from "./places";
import type { LoadedSource } from "./sources";
import { useListStyles } from "./styles";
import type { Importing } from "./useImport";
import { WorkbookSheets } from "./WorkbookSheets";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap" },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Where data may come from. */
const ORIGINS = ["file", "workbook", "pasted"] as const satisfies readonly LoadedSource["from"][];

export interface SourcesProps {
  readonly importing: Importing;
  readonly actions: PaneActions;
  readonly reading: Reading | undefined;
  readonly busy: boolean;
  readonly onLoading: (isLoading: boolean) => void;
  readonly onShow: (target: Target) => void;
}

/** What is imported, and from where. */
export function Sources(props: SourcesProps): ReactElement {
  const { importing, actions, reading, busy, onLoading, onShow } = props;
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const [origin, setOrigin] = useState<LoadedSource["from"]>("file");
  const { wizard, dispatch, step } = importing;
  const sheet = sheetOf(wizard.kind, reading);
  const add = (sources: readonly LoadedSource[]): void => dispatch({ type: "add", sources });
  return (
    <>
      <Field label={text("import.kindLabel")} hint={text(`import.hint.${wizard.kind}`)}>
        <Select
          value={wizard.kind}
          disabled={busy}
          onChange={(_, { value }) => dispatch({ type: "kind", kind: value as ImportWord })}
        >
          {importKinds.map(({ word }) => (
            <option key={word} value={word}>
              {text(`import.kind.${word}`)}
            </option>
          ))}
        </Select>
      </Field>
      {sheet !== undefined && (
        <span className={lists.row}>
          <Caption1 className={lists.muted}>{text("import.typeIn")}</Caption1>
          <GoToSheet sheet={sheet} onShow={onShow} />
        </span>
      )}
      <section className={lists.list} aria-label={text("import.source")}>
        <Text weight="semibold">{text("import.source")}</Text>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={origin}
          onTabSelect={(_, { value }) => setOrigin(value as LoadedSource["from"])}
        >
          {ORIGINS.map((each) => (
            <Tab key={each} value={each} disabled={busy}>
              {text(`import.from.${each}`)}
            </Tab>
          ))}
        </TabList>
        {origin === "file" && <Files busy={step.busy} onLoaded={add} onLoading={onLoading} />}
        {origin === "workbook" && <WorkbookSheets actions={actions} step={step} onLoaded={add} />}
        {origin === "pasted" && <Pasted step={step} onLoaded={add} />}
      </section>
      {wizard.sources.length > 0 && (
        <section className={lists.list}>
          <Text weight="semibold">{text("import.sources", { count: wizard.sources.length })}</Text>
          <ul className={mergeClasses(lists.list, lists.scroll)}>
            {wizard.sources.map((source) => (
              <SourceLine
                key={`${source.from} ${source.name}`}
                source={source}
                busy={busy}
                onRemove={() => dispatch({ type: "remove", name: source.name, from: source.from })}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The sheet that data of a kind goes to, where it is there: whoever has no list yet types it there. */
function sheetOf(word: ImportWord, reading: Reading | undefined): string | undefined {
  const [table] = importKindOf(word)?.tables ?? [];
  return table && reading?.raw[table]?.sheet;
}

function nameOf({ from, name }: LoadedSource, text: Translate): string {
  if (from === "workbook") return text("import.sourceBook");
  return from === "pasted" ? text("import.sourcePasted") : name;
}

const ICONS = { file: <DocumentRegular />, workbook: <TableRegular />, pasted: <TextDescriptionRegular /> };

function SourceLine({
  source,
  busy,
  onRemove,
}: {
  readonly source: LoadedSource;
  readonly busy: boolean;
  readonly onRemove: () => void;
}): ReactElement {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const name = nameOf(source, text);
  const { from, grids, problem } = source;
  const counted = isDocument(source.name) ? "import.sourceTables" : "import.sourceSheets";
  return (
    <li className={lists.card}>
      <span className={lists.row}>
        {ICONS[from]}
        <Text className={lists.grow}>{name}</Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          disabled={busy}
          aria-label={text("import.remove", { name })}
          onClick={onRemove}
        />
      </span>
      {problem ? (
        <Caption1 className={styles.problem}>{text(`error.source.${problem}`, { file: name })}</Caption1>
      ) : (
        from !== "pasted" && (
          <Caption1 className={lists.muted}>{text(counted, { count: grids.length })}</Caption1>
        )
      )}
    </li>
  );
}
