import { Calculation } from "../calc";
import type { FunctionMetadata } from "../functions";
import { EmbeddedHost } from "../host";
import { Workbook } from "../model";
import { HOME_LOCALE, localeFor } from "../text";

export interface OpenOptions {
  /** Bytes of an .xlsx file; absent = a new workbook with one empty sheet. */
  readonly workbook?: Uint8Array;
  /** UI locale and regional settings of the host; default vi-VN. */
  readonly locale?: string;
  /** The add-in's custom functions, as its metadata file lists them. */
  readonly functions?: readonly FunctionMetadata[];
  /** Calculate formulas with the engine of the preview; default true. */
  readonly calculate?: boolean;
}

/** Excel's side of one workbook in Node. */
export interface OpenedWorkbook {
  readonly host: EmbeddedHost;
  /** Waits until every formula is calculated, streams included. */
  calculated(): Promise<void>;
  save(): Promise<Uint8Array>;
  close(): void;
}

/** Opens a workbook on an embedded host. @throws when the bytes are no .xlsx file */
export async function openWorkbook({
  workbook,
  locale = HOME_LOCALE,
  functions = [],
  calculate = true,
}: OpenOptions): Promise<OpenedWorkbook> {
  const store = Workbook.open(workbook);
  store.locale = localeFor(locale);
  const host = new EmbeddedHost(store);
  host.functions.register(functions);
  const calculation = calculate ? new Calculation(host) : undefined;
  return {
    host,
    calculated: async () => calculation?.complete(),
    save: async () => {
      await calculation?.complete();
      return store.save();
    },
    close: () => {
      host.detach();
      calculation?.dispose();
    },
  };
}
