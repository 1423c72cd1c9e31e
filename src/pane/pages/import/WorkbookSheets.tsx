import { Button, Caption1, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import { results } from "../../../contract";
import { inputs } from "../../../domain/tables";
import type { SheetEntry } from "../../../office/sheetGrids";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { useOpeningStep, type Steps } from "../../components/useStep";
import { loadSheets } from "./loadFiles";
import type { LoadedSource } from "./sources";
import { useListStyles } from "./styles";
import { Waiting } from "../../components/Waiting";

/** Tables of ours: what stands in them is in the workbook already. */
const OWN: ReadonlySet<string> = new Set(
  [...Object.values(inputs), ...Object.values(results)].map(({ table }) => table),
);

export interface WorkbookSheetsProps {
  readonly actions: PaneActions;
  readonly step: Steps;
  readonly onLoaded: (sources: readonly LoadedSource[]) => void;
}

/** Sheets of the open workbook that are none of ours. */
export function WorkbookSheets({ actions, step, onLoaded }: WorkbookSheetsProps): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const [sheets, setSheets] = useState<readonly SheetEntry[]>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { busy, run } = step;
  const list = useCallback(async () => {
    const all = await actions.sheets();
    setSheets(all.filter(({ tables }) => !tables.some((table) => OWN.has(table))));
  }, [actions]);
  useOpeningStep(run, list);
  const take = (): void =>
    run(async () => {
      onLoaded([await loadSheets([...chosen], actions.readSheet)]);
    });
  if (!sheets) return <Waiting size="tiny" />;
  if (sheets.length === 0) return <Caption1>{text("import.bookNone")}</Caption1>;
  const toggle = (name: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <>
      <ul className={mergeClasses(lists.list, lists.scroll)} aria-label={text("import.bookSheets")}>
        {sheets.map(({ name, hidden }) => (
          <li key={name} className={lists.row}>
            <Checkbox
              label={hidden ? `${name} (${text("import.sheetWhy.hidden")})` : name}
              checked={chosen.has(name)}
              onChange={(_, { checked }) => toggle(name, checked === true)}
            />
          </li>
        ))}
      </ul>
      <Button disabled={busy || chosen.size === 0} onClick={take}>
        {text("import.bookTake", { count: chosen.size })}
      </Button>
    </>
  );
}
