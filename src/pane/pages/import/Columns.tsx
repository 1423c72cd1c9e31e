import {
  Badge,
  Button,
  Caption1,
  Field as Labelled,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import type { Dispatch, ReactElement } from "react";
import { importKindOf, type Field } from "../../../domain/imports";
import { useText } from "../../components/context";
import {
  columnsOf,
  headerRows,
  missingFields,
  withColumn,
  type LayoutGroup,
  type SaidLayout,
  type ShownColumn,
} from "./layouts";
import { More } from "../../components/More";
import { placeName } from "./places";
import { useListStyles } from "./styles";
import { layoutGroups, type Wizard, type WizardEvent } from "./wizard";

const useStyles = makeStyles({
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  select: { minWidth: 0, width: "100%", "> select": { minWidth: 0, textOverflow: "ellipsis" } },
  samples: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

export interface ColumnsProps {
  readonly wizard: Wizard;
  readonly dispatch: Dispatch<WizardEvent>;
  readonly busy: boolean;
  readonly onReread: () => void;
}

/** What the columns of each layout hold. */
export function Columns({ wizard, dispatch, busy, onReread }: ColumnsProps): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const fields = importKindOf(wizard.kind)?.fields ?? [];
  return (
    <section className={lists.list}>
      <Caption1>{text("import.columnsHint")}</Caption1>
      <More items={layoutGroups(wizard)} className={lists.list}>
        {(group) => (
          <li key={group.key}>
            <Layout
              group={group}
              said={wizard.layouts[group.key] ?? {}}
              isRemembered={wizard.remembered.has(group.key)}
              fields={fields}
              onSay={(said) => dispatch({ type: "layout", key: group.key, said })}
            />
          </li>
        )}
      </More>
      {wizard.isStale && (
        <Button icon={<ArrowSyncRegular />} disabled={busy} onClick={onReread}>
          {text("import.reread")}
        </Button>
      )}
    </section>
  );
}

interface LayoutProps {
  readonly group: LayoutGroup;
  readonly said: SaidLayout;
  readonly isRemembered: boolean;
  readonly fields: readonly Field[];
  readonly onSay: (said: SaidLayout) => void;
}

function Layout({ group, said, isRemembered, fields, onSay }: LayoutProps): ReactElement | null {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const [first] = group.grids;
  if (!first) return null;
  // Before a header is known there is nothing to match.
  const columns = group.found ? columnsOf(group, said) : [];
  const missing = missingFields(fields, columns);
  const rows = headerRows(first);
  const row = said.headerRow ?? (group.found ? group.found.bottom + 1 : undefined);
  const chooseRow = (value: string): void => {
    if (value === "") return;
    const headerRow = Number(value);
    const headerText = rows.find((each) => each.row === headerRow)?.text;
    onSay({ headerRow, headerText, columns: said.columns });
  };
  const place = placeName({ file: first.file, sheet: first.sheet, cell: "" }, text);
  return (
    <section className={lists.card} aria-label={place}>
      <Text weight="semibold">{place}</Text>
      {group.grids.length > 1 && (
        <Caption1>{text("import.layoutSheets", { count: group.grids.length })}</Caption1>
      )}
      {isRemembered && <Caption1>{text("import.remembered")}</Caption1>}
      {!group.found && group.isRead && <Caption1>{text("import.withoutHeader")}</Caption1>}
      {!group.found && !group.isRead && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text("import.headerMissing")}</MessageBarBody>
        </MessageBar>
      )}
      <Labelled label={text("import.headerRow")} size="small">
        <Select
          className={styles.select}
          size="small"
          value={row === undefined ? "" : String(row)}
          onChange={(_, { value }) => chooseRow(value)}
        >
          {row === undefined && <option value="">{text("import.choose")}</option>}
          {rows.map((each) => (
            <option key={each.row} value={each.row}>
              {text("import.headerAt", { row: each.row, text: each.text })}
            </option>
          ))}
          <option value={0}>{text("import.headerNone")}</option>
        </Select>
      </Labelled>
      {group.found && missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text("import.missing", { fields: missing.map(fieldName).join(", ") })}
          </MessageBarBody>
        </MessageBar>
      )}
      {columns.map((column) => (
        <Column
          key={column.letters}
          column={column}
          fields={fields}
          onChoose={(field) => onSay(withColumn(said, columns, column.name, field, column.of !== undefined))}
        />
      ))}
    </section>
  );
}

/** What a field is called: our own header of it. */
function fieldName({ id, words: [name = id] }: Field): string {
  return name;
}

function Column({
  column: { name, letters, header, samples, field, by, of },
  fields,
  onChoose,
}: {
  readonly column: ShownColumn;
  readonly fields: readonly Field[];
  readonly onChoose: (field: string) => void;
}): ReactElement {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const isPoints = field === "points";
  return (
    <div className={styles.column}>
      <span className={lists.row}>
        <Text size={200} className={lists.grow}>
          <Text size={200} className={lists.muted}>
            {letters}
          </Text>{" "}
          {header === "" ? text("import.column", { letters }) : header}
        </Text>
        {(by === "content" || by === "said") && (
          <Badge size="small" appearance="tint" color={by === "content" ? "informative" : "brand"}>
            {text(`import.by.${by}`)}
          </Badge>
        )}
      </span>
      {samples.length > 0 && <Caption1 className={styles.samples}>{samples.join(" · ")}</Caption1>}
      <Select
        className={styles.select}
        size="small"
        aria-label={text("import.columnOf", { name: header === "" ? letters : name })}
        value={field}
        onChange={(_, { value }) => onChoose(value)}
      >
        <option value="">{text("import.columnNot")}</option>
        {(isPoints || of !== undefined) && (
          <option value="points">
            {of === undefined ? text("import.columnPoints") : text("import.columnPointsOf", { name: of })}
          </option>
        )}
        {fields.map((each) => (
          <option key={each.id} value={each.id}>
            {fieldName(each)}
          </option>
        ))}
      </Select>
    </div>
  );
}
