import { columnsOf, eachCell, intersect, rowsOf, type Area, type Sheet, type Workbook } from "../model";
import { copyCells, enterTexts, moveCells, type CopyType } from "../model/commands";
import { filteredOut } from "../model/filters";
import { RangeObject } from "../objects";
import type { GridDesk } from "./desk";
import { GridRefusal } from "./refusal";
import type { Standing } from "./selection";
import { fromTabbed, toTabbed } from "./tabbed";

/** Cells that were copied or cut, while they are still what they were. */
export interface Carried {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly isCut: boolean;
  /** What the computer's clipboard got. */
  readonly text: string;
}

/** Copies, cuts and pastes: cells of this workbook by its commands, all else as texts that somebody types. */
export class GridClipboard {
  private carried: Carried | undefined;
  private pasting = false;
  /** Copies that are on their way to the computer's clipboard, which holds something older until they are there. */
  private onTheirWay = 0;

  constructor(
    private readonly desk: GridDesk,
    private readonly standing: () => Standing,
    private readonly onChange: (carried: Carried | undefined) => void,
  ) {
    // As in Excel, whatever is changed ends what was to be pasted.
    desk.store.listen(({ kind, origin }) => {
      if (kind !== "activate" && origin !== "calculation" && !this.pasting) this.forget();
    });
  }

  forget(): void {
    if (this.carried) this.carry(undefined);
  }

  copy(): void {
    this.take("copy", false);
  }
  cut(): void {
    this.take("cut", true);
  }

  /** Pastes what the computer's clipboard holds. @param type of what cells of this workbook bring */
  paste(type: CopyType = "All"): void {
    void navigator.clipboard.readText().then(
      (text) => this.put(text, type),
      // The browser does not let the page look: what was copied here is known all the same.
      () => this.put(this.carried?.text, type),
    );
  }

  /** Pastes what the browser hands over when the person presses the keys for it. */
  pasteGiven(params: unknown): void {
    const { textContent } = params as { readonly textContent?: string };
    this.put(textContent === "" ? undefined : textContent, "All");
  }

  private take(name: "copy" | "cut", isCut: boolean): void {
    const { sheet, areas } = this.standing();
    const [area, ...others] = areas;
    try {
      if (!area || others.length > 0) throw new GridRefusal("several");
      assertSeen(this.desk.store, sheet, area);
      const text = toTabbed(shownTexts(this.desk.store, sheet, area));
      this.carry({ sheet, area, isCut, text });
      this.onTheirWay++;
      // Where the browser does not let the page write, cells still go from place to place within it.
      void navigator.clipboard
        .writeText(text)
        .catch(() => undefined)
        .finally(() => this.onTheirWay--);
    } catch (error) {
      this.desk.refuse(error, name);
    }
  }

  private carry(carried: Carried | undefined): void {
    this.carried = carried;
    this.onChange(carried);
  }

  /** @param given what the computer's clipboard holds, undefined when that is no text */
  private put(given: string | undefined, type: CopyType): void {
    const { sheet, areas } = this.standing();
    const { carried } = this;
    const text = carried && this.onTheirWay > 0 ? carried.text : given;
    void this.desk.act(type === "Values" ? "pasteValues" : "paste", (store) => {
      const [target, ...others] = areas;
      if (!target || others.length > 0) throw new GridRefusal("several");
      if (text === undefined) throw new GridRefusal("nothingToPaste");
      this.pasting = true;
      try {
        const isOurs = carried !== undefined && carried === this.carried && sameText(carried.text, text);
        store.selection = isOurs
          ? pasteCells(store, carried, sheet, target, type)
          : pasteTexts(store, sheet, target, fromTabbed(text));
        store.emit({ kind: "activate", sheet, area: store.selection, origin: "api" });
      } finally {
        this.pasting = false;
      }
      if (carried?.isCut) this.forget();
    });
  }
}

function pasteCells(
  store: Workbook,
  { isCut, ...source }: Carried,
  sheet: Sheet,
  area: Area,
  type: CopyType,
): Area {
  assertSeen(store, sheet, { ...area, bottom: area.top + rowsOf(source.area) - 1 });
  if (!isCut) return copyCells(store, source, { sheet, area }, { type });
  if (type !== "All") throw new GridRefusal("argument");
  return moveCells(store, source, { sheet, area });
}

/** One text fills what is selected; more go from its first cell on. */
function pasteTexts(
  store: Workbook,
  sheet: Sheet,
  target: Area,
  texts: readonly (readonly string[])[],
): Area {
  const [[text = ""] = []] = texts;
  const isOne = texts.length === 1 && texts[0]?.length === 1;
  const { top, left } = target;
  const width = texts[0]?.length ?? 1;
  const area = isOne ? target : { top, left, bottom: top + texts.length - 1, right: left + width - 1 };
  if (rowsOf(area) * columnsOf(area) > MOST_TEXTS) throw new GridRefusal("argument");
  assertSeen(store, sheet, area);
  const filled = Array.from({ length: rowsOf(area) }, () =>
    Array.from({ length: columnsOf(area) }, () => text),
  );
  enterTexts(store, sheet, area, isOne ? filled : texts);
  return area;
}

/** More cells than anybody pastes texts into. */
const MOST_TEXTS = 500_000;

/** What Excel does with rows that a filter leaves out differs from case to case. */
function assertSeen(store: Workbook, sheet: Sheet, area: Area): void {
  const used = sheet.usedArea(false);
  const part = used && intersect(used, area);
  if (!part) return;
  const isLeftOut = filteredOut(store, sheet, part);
  eachCell({ ...part, right: part.left }, (row) => {
    if (isLeftOut(row)) throw new GridRefusal("filtered");
  });
}

/** Whole rows and columns as far as they are used. */
function shownTexts(store: Workbook, sheet: Sheet, area: Area): string[][] {
  const used = sheet.usedArea(false);
  const part = (used && intersect(used, area)) ?? { ...area, bottom: area.top, right: area.left };
  const isWhole = rowsOf(area) * columnsOf(area) > MOST_TEXTS;
  return new RangeObject(store, sheet, isWhole ? part : area).Text;
}

/** Line breaks become those of the computer on their way. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(one) === plain(other);
}
