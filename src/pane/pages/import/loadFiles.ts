import type { SourceFile } from "../../../domain/imports";
import { digest, digestOfBytes } from "../../../sheets/plan";
import type { Grid } from "../../../domain/imports";
import type { LoadedSource } from "./sources";

/** What is read of a file that a person chose: its name, and its bytes when its turn comes. */
export type ChosenFile = Pick<File, "name" | "arrayBuffer">;

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Only who imports loads what reads files. */
const sources = () => import(/* webpackChunkName: "sources" */ "../../../sources");

/** What Excel leaves beside a workbook that somebody has open. */
const LOCK = /^~\$/u;

/**
 * Reads files one after another: what could not be read says why, and the others go on. Stopped in between, it is what was read
 * so far.
 */
export async function loadFiles(
  files: readonly ChosenFile[],
  { signal, onProgress }: LoadOptions = {},
): Promise<LoadedSource[]> {
  const wanted = files.filter(({ name }) => !LOCK.test(name));
  const loaded: LoadedSource[] = [];
  for (const file of wanted) {
    if (signal?.aborted) break;
    onProgress?.(loaded.length, wanted.length);
    loaded.push(await loadFile(file));
    // The page is drawn and hears of a click meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return loaded;
}

async function loadFile(file: ChosenFile): Promise<LoadedSource> {
  const { name } = file;
  const from = "file" as const;
  const { readSource, SourceUnreadable } = await sources();
  try {
    const source: SourceFile = { name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const fingerprint = await digestOfBytes(source.bytes);
    try {
      return { name, from, digest: fingerprint, grids: await readSource(source) };
    } catch (error) {
      if (!(error instanceof SourceUnreadable)) throw error;
      return { name, from, digest: fingerprint, grids: [], problem: error.code };
    }
  } catch {
    // It was moved or taken away after it was chosen.
    return { name, from, digest: "", grids: [], problem: "damaged" };
  }
}

/** A text from the clipboard as a source. */
export async function loadText(text: string): Promise<LoadedSource> {
  const { gridOfText } = await sources();
  return { name: "", from: "pasted", digest: await digest(text), grids: [gridOfText(text)] };
}

/** Sheets of this workbook as a source. */
export async function loadSheets(
  names: readonly string[],
  read: (name: string) => Promise<Grid>,
): Promise<LoadedSource> {
  const grids: Grid[] = [];
  for (const name of names) grids.push(await read(name));
  return {
    name: "",
    from: "workbook",
    digest: await digest(grids.map(({ sheet, cells }) => [sheet, cells])),
    grids,
  };
}
