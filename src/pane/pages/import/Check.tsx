import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState, type Dispatch, type ReactElement } from "react";
import { importKindOf, sheetKey, type Grid, type Unclear } from "../../../domain/imports";
import { unclearWords } from "../../../sheets/imports";
import { useText } from "../../components/context";
import { isMendable, isOfWord, ruleToConfirm } from "./issues";
import { cellToMend } from "./layouts";
import { More } from "../../components/More";
import { placeName } from "./places";
import { mended, sameInColumn, textAt } from "./sources";
import { useListStyles } from "./styles";
import { allGrids, issuesIn, type Wizard, type WizardEvent } from "./wizard";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  done: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
});

export interface CheckProps {
  readonly wizard: Wizard;
  readonly dispatch: Dispatch<WizardEvent>;
}

/** Cells that were not understood, each with its place and why, to be mended here. */
export function Check({ wizard, dispatch }: CheckProps): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const { cells } = issuesIn(wizard);
  const fields = importKindOf(wizard.kind)?.fields ?? [];
  const found = new Map(wizard.plan?.outcome.sheets.map((sheet) => [sheetKey(sheet), sheet.found]));
  const grids = new Map(allGrids(wizard).map((grid) => [sheetKey(grid), grid]));
  return (
    <section className={lists.list}>
      {cells.length === 0 ? (
        <Text>{text("import.checkDone")}</Text>
      ) : (
        <Caption1>{text("import.checkHint")}</Caption1>
      )}
      <Mended wizard={wizard} grids={grids} dispatch={dispatch} />
      <More items={cells} className={lists.list}>
        {(unclear, at) => {
          const key = sheetKey(unclear.from);
          const grid = grids.get(key);
          const cell = isMendable(unclear) ? cellToMend(unclear, fields, found.get(key)) : undefined;
          return (
            <CellCard
              // A cell may have more than one doubt.
              key={`${key} ${unclear.from.cell} ${unclear.why} ${at}`}
              unclear={unclear}
              grid={grid && mended(grid, wizard.mends[key])}
              cell={cell}
              now={wizard.isStale && cell !== undefined ? wizard.mends[key]?.[cell] : undefined}
              isConfirmed={wizard.rules[ruleToConfirm(unclear) ?? ""] !== undefined}
              dispatch={dispatch}
            />
          );
        }}
      </More>
    </section>
  );
}

interface CellCardProps {
  readonly unclear: Unclear;
  readonly grid: Grid | undefined;
  /** Where it is mended; undefined where no other text would. */
  readonly cell: string | undefined;
  /** What a person has just written in its place. */
  readonly now: string | undefined;
  /** Its rule was just confirmed. */
  readonly isConfirmed: boolean;
  readonly dispatch: Dispatch<WizardEvent>;
}

function CellCard({ unclear, grid, cell, now, isConfirmed, dispatch }: CellCardProps): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const { from } = unclear;
  const rule = ruleToConfirm(unclear);
  return (
    <li className={lists.card}>
      <Caption1 className={lists.muted}>{placeName(from, text)}</Caption1>
      <Text>{unclearWords({ ...unclear, candidates: [] }, text)}</Text>
      {rule !== undefined && (
        <Button size="small" disabled={isConfirmed} onClick={() => dispatch({ type: "rule", code: rule })}>
          {text(isConfirmed ? "import.ruleConfirmed" : "import.confirmRule")}
        </Button>
      )}
      {now !== undefined && (
        <Text weight="semibold">
          {text("import.mendedCell", {
            before: cell === from.cell && unclear.text !== "" ? unclear.text : text("import.mendedBlank"),
            after: now === "" ? text("import.mendedBlank") : now,
          })}
        </Text>
      )}
      {grid && cell !== undefined && now === undefined && (
        <Mend key={textAt(grid, cell)} unclear={unclear} cell={cell} grid={grid} dispatch={dispatch} />
      )}
    </li>
  );
}

function Mend({
  unclear,
  cell: address,
  grid,
  dispatch,
}: {
  readonly unclear: Unclear;
  readonly cell: string;
  readonly grid: Grid;
  readonly dispatch: Dispatch<WizardEvent>;
}): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const { from, candidates, codes } = unclear;
  const before = textAt(grid, address);
  const [typed, setTyped] = useState(before);
  const same = isOfWord(unclear) ? sameInColumn(grid, address) : [address];
  const [isForAll, setForAll] = useState(true);
  const mend = (value: string): void => {
    const cells = isForAll ? same : [address];
    dispatch({
      type: "mend",
      sheet: sheetKey(from),
      cells: Object.fromEntries(cells.map((cell) => [cell, value])),
    });
  };
  return (
    <>
      {candidates.map((candidate, at) => (
        <Button key={candidate} size="small" onClick={() => mend(codes?.[at] ?? codeIn(candidate))}>
          {candidate}
        </Button>
      ))}
      <span className={lists.end}>
        <Field className={lists.grow} size="small" label={text("import.mend", { cell: address })}>
          <Input size="small" value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button size="small" disabled={typed === before} onClick={() => mend(typed)}>
          {text("import.mendTake")}
        </Button>
      </span>
      {same.length > 1 && (
        <Checkbox
          label={text("import.mendSame", { count: same.length })}
          checked={isForAll}
          onChange={(_, { checked }) => setForAll(checked === true)}
        />
      )}
    </>
  );
}

/** "Quý I (Q1)" is written as its code, a word as it is. */
function codeIn(candidate: string): string {
  return /\(([^()]+)\)$/u.exec(candidate)?.[1] ?? candidate;
}

/** What was mended so far, each to be taken back. */
function Mended({
  wizard,
  grids,
  dispatch,
}: {
  readonly wizard: Wizard;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly dispatch: Dispatch<WizardEvent>;
}): ReactElement | null {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const all = Object.entries(wizard.mends).flatMap(([sheet, cells]) => {
    const grid = grids.get(sheet);
    return grid ? Object.entries(cells).map(([cell, after]) => ({ sheet, grid, cell, after })) : [];
  });
  if (all.length === 0) return null;
  const quoted = (value: string): string => (value === "" ? text("import.mendedBlank") : value);
  return (
    <section className={styles.done}>
      <Text weight="semibold">{text("import.mended", { count: all.length })}</Text>
      <More items={all} className={lists.list}>
        {({ sheet, grid, cell, after }) => (
          <li key={`${sheet} ${cell}`} className={styles.line}>
            <Caption1 className={lists.grow}>
              {placeName({ file: grid.file, sheet: grid.sheet, cell }, text)}:{" "}
              {text("import.mendedCell", { before: quoted(textAt(grid, cell)), after: quoted(after) })}
            </Caption1>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={text("import.unmend", { cell })}
              onClick={() => dispatch({ type: "unmend", sheet, cell })}
            />
          </li>
        )}
      </More>
    </section>
  );
}
