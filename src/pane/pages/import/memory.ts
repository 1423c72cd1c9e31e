import type { ImportWord } from "../../../domain/imports";
import type { SaidLayouts } from "./wizard";

const STORE = "thidua.importLayouts";
/** Layouts that are remembered of each kind; the oldest make room. */
const MOST = 100;

type Remembered = Readonly<Partial<Record<ImportWord, SaidLayouts>>>;

/** What was said of layouts in earlier imports on this machine: headers and fields, no content of cells. */
export function knownLayouts(kind: ImportWord): SaidLayouts {
  return load()[kind] ?? {};
}

/** Keeps what was said of layouts for the next import. */
export function rememberLayouts(kind: ImportWord, said: SaidLayouts): void {
  if (Object.keys(said).length === 0) return;
  const all = load();
  const others = Object.entries(all[kind] ?? {}).filter(([key]) => !(key in said));
  const kept = Object.fromEntries([...others, ...Object.entries(said)].slice(-MOST));
  try {
    localStorage.setItem(STORE, JSON.stringify({ ...all, [kind]: kept } satisfies Remembered));
  } catch {
    // Storage is blocked or full: people are asked again.
  }
}

function load(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "{}") as Remembered;
  } catch {
    return {};
  }
}
