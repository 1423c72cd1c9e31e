import { setAttribute, UnreadableFile, withoutPrefix, type OfficePackage } from "../package";
import { formatArea } from "./address";
import { EMPTY_SHEET } from "./blank";
import { ByteWriter } from "./bytes";
import { CellGrid } from "./grid";
import { Sheet, type SheetHome } from "./sheet";
import { readSheetData, writeSheetData } from "./sheetData";
import type { SharedStrings } from "./strings";

/** The cells of a sheet in its file, which are read when somebody asks. */
interface Source {
  readonly head: string;
  readonly cells: string;
  readonly tail: string;
}

/** What stands for the cells in the tree of a sheet's part. */
const NO_CELLS = "<sheetData/>";
const CLOSE = "</sheetData>";

/** The parts of sheets: cells are kept apart from the rest, which is a tree, and put together with it in the file. */
export class SheetParts {
  private readonly sources = new Map<Sheet, Source>();

  constructor(
    private readonly file: OfficePackage,
    private readonly strings: SharedStrings,
  ) {}

  /** @throws UnreadableFile */
  open(id: string, path: string, home: SheetHome): Sheet {
    const source = divided(withoutPrefix(this.file.text(path)));
    const part = this.file.divide(path, `${source.head}${NO_CELLS}${source.tail}`);
    const sheet = new Sheet(id, path, part, home);
    this.sources.set(sheet, source);
    return sheet;
  }

  /** The cells as they are in the file. */
  read(sheet: Sheet): CellGrid {
    const source = this.sources.get(sheet);
    return source ? readSheetData(source.cells, this.strings, sheet.forms) : new CellGrid();
  }

  /** The part of a sheet as it would be saved now, cells and all. */
  text(sheet: Sheet): string {
    const source = this.sources.get(sheet);
    if (!source) return EMPTY_SHEET;
    const around = sheet.part.text;
    const bytes = new ByteWriter();
    if (sheet.hasChangedCells) writeSheetData(sheet.grid, this.strings, sheet.forms, bytes);
    const cells = sheet.hasChangedCells ? new TextDecoder().decode(bytes.written()) : source.cells;
    return around.replace(NO_CELLS, () => cells);
  }

  /** Puts a sheet's part together again if anything of it changed. @returns whether its cells did */
  save(sheet: Sheet): boolean {
    const source = this.sources.get(sheet);
    if (!source) return false;
    if (sheet.hasChangedCells) saveDimension(sheet);
    const { written } = sheet.part;
    if (written === undefined && !sheet.hasChangedCells) return false;
    const around = written ?? `${source.head}${NO_CELLS}${source.tail}`;
    const at = around.indexOf(NO_CELLS);
    const bytes = new ByteWriter();
    bytes.text(around.slice(0, at));
    if (sheet.hasChangedCells) writeSheetData(sheet.grid, this.strings, sheet.forms, bytes);
    else bytes.text(source.cells);
    bytes.text(around.slice(at + NO_CELLS.length));
    this.file.put(sheet.path, bytes.written());
    return sheet.hasChangedCells;
  }
}

function saveDimension(sheet: Sheet): void {
  const known = sheet.child("dimension");
  const ref = formatArea(sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  if (known && known.attributes.ref !== ref) setAttribute(sheet.editChild("dimension"), "ref", ref);
}

/** A sheet's text with its cells apart. @throws UnreadableFile */
function divided(text: string): Source {
  const start = text.search(/<sheetData[\s/>]/u);
  const open = text.indexOf(">", start);
  if (start < 0 || open < 0) throw new UnreadableFile("damaged");
  const close = text.charAt(open - 1) === "/" ? open + 1 : text.lastIndexOf(CLOSE) + CLOSE.length;
  if (close <= open) throw new UnreadableFile("damaged");
  return { head: text.slice(0, start), cells: text.slice(start, close), tail: text.slice(close) };
}
