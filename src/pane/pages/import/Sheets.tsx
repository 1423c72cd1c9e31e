import { Badge, Button, Caption1, Checkbox, Text } from "@fluentui/react-components";
import { Fragment, type Dispatch, type ReactElement } from "react";
import { useText } from "../../components/context";
import { More } from "../../components/More";
import { sheetName } from "./places";
import { filledRows } from "./sources";
import { useListStyles } from "./styles";
import { offeredSheets, type OfferedSheet, type Wizard, type WizardEvent } from "./wizard";

export interface SheetsProps {
  readonly wizard: Wizard;
  readonly dispatch: Dispatch<WizardEvent>;
}

/** The sheets of the sources: which are read, and why others are not unless a person wants it. */
export function Sheets({ wizard, dispatch }: SheetsProps): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const offered = offeredSheets(wizard);
  const tickAll = (isTicked: boolean): void => {
    for (const { key, isTicked: before } of offered)
      if (before !== isTicked) dispatch({ type: "tick", sheet: key, isTicked });
  };
  return (
    <section className={lists.list}>
      <Caption1>{text("import.sheetsHint")}</Caption1>
      {offered.length > 2 && (
        <span className={lists.row}>
          <Button size="small" onClick={() => tickAll(true)}>
            {text("import.tickAll")}
          </Button>
          <Button size="small" onClick={() => tickAll(false)}>
            {text("import.tickNone")}
          </Button>
        </span>
      )}
      <More items={byFile(offered)} className={lists.list}>
        {([file, sheets]) => (
          <li key={file} className={lists.card}>
            {file !== "" && <Text weight="semibold">{file}</Text>}
            {sheets.map((sheet) => (
              <Fragment key={sheet.key}>
                <SheetLine
                  sheet={sheet}
                  onTick={(isTicked) => dispatch({ type: "tick", sheet: sheet.key, isTicked })}
                />
              </Fragment>
            ))}
          </li>
        )}
      </More>
    </section>
  );
}

function byFile(offered: readonly OfferedSheet[]): (readonly [string, readonly OfferedSheet[]])[] {
  const files = new Map<string, OfferedSheet[]>();
  for (const sheet of offered) files.set(sheet.grid.file, [...(files.get(sheet.grid.file) ?? []), sheet]);
  return [...files];
}

function SheetLine({
  sheet: { grid, isTicked, why },
  onTick,
}: {
  readonly sheet: OfferedSheet;
  readonly onTick: (isTicked: boolean) => void;
}): ReactElement {
  const lists = useListStyles();
  const text = useText();
  return (
    <span className={lists.row}>
      <Checkbox
        label={sheetName(grid, text)}
        checked={isTicked}
        onChange={(_, { checked }) => onTick(checked === true)}
      />
      <Caption1 className={lists.muted}>{text("import.sheetRows", { count: filledRows(grid) })}</Caption1>
      {why && (
        <Badge size="small" appearance="tint" color="warning">
          {text(`import.sheetWhy.${why}`)}
        </Badge>
      )}
    </span>
  );
}
