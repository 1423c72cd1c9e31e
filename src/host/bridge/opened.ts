import { Calculation } from "../calc";
import type { FunctionMetadata } from "../functions";
import { EmbeddedHost, type Excels } from "../host";
import type { Person } from "../person";
import { platforms, type PlatformName } from "../platforms";
import type { Runtime } from "../runtime";
import { Workbook } from "../model";

export interface OpenOptions {
  /** Bytes of an .xlsx file; absent = a new workbook with one empty sheet. */
  readonly workbook?: Uint8Array;
  /** UI locale and regional settings of the host; default vi-VN. */
  readonly locale?: string;
  /** Where Excel runs; default the web, whose limits are the narrowest. */
  readonly platform?: PlatformName;
  /** The add-in's custom functions, as its metadata file lists them. */
  readonly functions?: readonly FunctionMetadata[];
  /** Calculate formulas with the engine of the preview; default true. */
  readonly calculate?: boolean;
  /** How many steps the person can undo; 0 where nobody will, so that none is remembered. Default 100, as in Excel. */
  readonly undoSteps?: number;
}

/** Joins a workbook that is open already. */
export interface JoinOptions extends Pick<OpenOptions, "locale" | "platform" | "undoSteps"> {
  readonly joins: OpenedWorkbook;
  /** In whose Excel the page opens: another page of theirs, or theirs started again; absent = somebody else's. */
  readonly person?: Person;
}

/** Excel's side of one workbook in Node, with one page of an add-in. */
export interface OpenedWorkbook {
  readonly host: EmbeddedHost;
  /** The page of the add-in. */
  readonly runtime: Runtime;
  /** Waits until every formula is calculated, streams included. */
  calculated(): Promise<void>;
  /** The file, from which on the workbook counts as saved. */
  save(): Promise<Uint8Array>;
  /** Closes the workbook; where a page has joined one, the page alone. */
  close(): void;
}

/** Opens a workbook on an embedded host, or joins one. @throws when the bytes are no .xlsx file */
export function openWorkbook(options: OpenOptions | JoinOptions): OpenedWorkbook {
  if ("joins" in options) return join(options);
  const { workbook, functions = [], calculate = true } = options;
  const store = Workbook.open(workbook);
  const host = new EmbeddedHost(store, excelsOf(options));
  host.register(functions);
  const calculation = calculate ? new Calculation(host) : undefined;
  return {
    host,
    runtime: host.runtime,
    calculated: async () => calculation?.complete(),
    save: async () => {
      await calculation?.complete();
      store.beforeSaving();
      await calculation?.complete();
      store.saved.note();
      return store.save();
    },
    close: () => {
      host.detach();
      calculation?.dispose();
    },
  };
}

function join(options: JoinOptions): OpenedWorkbook {
  const { joins, person } = options;
  const { host } = joins;
  const joined = person ?? host.join("", excelsOf(options));
  const runtime = host.connect(joined);
  return {
    ...joins,
    runtime,
    close: () => (person ? runtime.kill() : host.leave(joined)),
  };
}

function excelsOf({
  platform = "web",
  locale = "vi-VN",
  undoSteps,
}: Pick<OpenOptions, "platform" | "locale" | "undoSteps">): Excels {
  return { platform: platforms[platform], locale, ...(undoSteps !== undefined && { undoSteps }) };
}
