import { UnknownFormulas } from "./calc/report";
import { HostError } from "./errors";
import { CustomFunctionsService, FunctionHost } from "./functions";
import { HostObject } from "./objects";
import { formatArea, intersect, type Change, type WorkbookStore } from "./store";
import { PathType, Wire, type ReplyBody, type RequestBody } from "./wire";

/** What the web version of Excel refuses above. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What went over the wire in one request; benchmarks and tests count and weigh them. */
export interface RequestRecord {
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly actions: number;
}

/** Lets a test fail or delay any request: throw a HostError, or wait. */
export type FaultInjection = (body: RequestBody, number: number) => void | Promise<void>;

interface BridgeMessage {
  id: number;
  type: number;
  message: { url?: string; body: RequestBody };
}

/** Telemetry and internal notices: answered and dropped; nothing leaves the machine. */
class SilentService extends HostObject {
  SendTelemetryEvent(): void {
    // Dropped.
  }
  NotifyActionHandlerReady(): void {
    // Nothing waits for it.
  }
}

/** Numbers of events in Office.js. */
const EVENTS = {
  sheetChanged: 10,
  sheetDeleted: 15,
  sheetCalculated: 16,
  tablesChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
/** Whom events of all sheets and tables are for. */
const ALL = "Workbook";
const EVENT_CATEGORY = 65536;

/**
 * Excel's side of the native bridge over one workbook: answers the unmodified Office.js, raises events and calls
 * custom functions. One runtime (page or Node window) is connected to it with `attach`.
 */
export class EmbeddedHost {
  readonly functions: FunctionHost;
  readonly requests: RequestRecord[] = [];
  /** A person types in a cell: Excel refuses requests until they finish. */
  editing = false;
  faults: FaultInjection | undefined;
  /** Formulas that are not calculated here, and why; their cells keep what they had. */
  readonly unknownFormulas = new UnknownFormulas();
  /** Waits until formulas are calculated, before a request reads them. */
  settle: () => Promise<void> = () => Promise.resolve();
  private readonly wire: Wire;
  private isListening = false;
  /** Ids of the sheets and tables that events told of last. */
  private known: Known;
  private toAddIn: ((json: string) => void) | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(readonly store: WorkbookStore) {
    this.functions = new FunctionHost((message) => this.send(message));
    const silent = new SilentService(store);
    const services = {
      "Microsoft.ExcelServices.CustomFunctions": new CustomFunctionsService(store, (results) =>
        this.functions.receive(results),
      ),
      "Microsoft.Telemetry.TelemetryService": silent,
      "Microsoft.InternalService.AddinInternalService": silent,
    };
    this.wire = new Wire(store, services, () => this.settle());
    this.known = knownOf(store);
    store.listen((change) => this.raise(change));
  }

  /** Connects the add-in's runtime. @param toAddIn the library's `onMessageFromHost` */
  attach(toAddIn: (json: string) => void): void {
    this.toAddIn = toAddIn;
  }

  detach(): void {
    this.toAddIn = undefined;
  }

  /** A message of the library. Requests are answered one after the other, as Excel does. */
  receive(json: string): void {
    const request = JSON.parse(json) as BridgeMessage;
    if (request.type !== 1) return;
    const reply = async (): Promise<void> => {
      const body = await this.answer(json, request);
      this.send({ id: request.id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } });
    };
    // Results of custom functions overtake: a request may be waiting for the very cells they calculate.
    if (touchesWorkbook(request.message.body)) this.queue = this.queue.then(reply);
    else void reply();
  }

  private async answer(json: string, request: BridgeMessage): Promise<ReplyBody> {
    const { body } = request.message;
    const registers = (body.Actions ?? []).some(({ Name = "" }) => /^_Register\w+Event$/u.test(Name));
    try {
      const requestBytes = byteLength(json);
      if (requestBytes > PAYLOAD_LIMIT)
        throw new HostError(
          "RequestPayloadSizeLimitExceeded",
          "The request payload size has exceeded the limit of 5 MB.",
        );
      await this.faults?.(body, this.requests.length);
      if (this.editing && touchesWorkbook(body))
        throw new HostError(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.",
        );
      const reply = await this.wire.process(body);
      const replyBytes = byteLength(JSON.stringify(reply));
      if (touchesWorkbook(body))
        this.requests.push({ requestBytes, replyBytes, actions: body.Actions?.length ?? 0 });
      if (replyBytes > PAYLOAD_LIMIT)
        throw new HostError(
          "ResponsePayloadSizeLimitExceeded",
          "The response payload size has exceeded the limit of 5 MB.",
        );
      this.isListening ||= registers;
      return reply;
    } catch (error) {
      const { code, message } =
        error instanceof HostError ? error : { code: "GeneralException", message: String(error) };
      return {
        Results: [],
        Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
      };
    }
  }

  private send(message: unknown): void {
    if (!this.toAddIn) return;
    // The library expects answers later, never inside its own call; by then its window may be closed.
    setTimeout(() => this.toAddIn?.(JSON.stringify(message)), 0);
  }

  /** Events of tables and sheets, for the add-in's own writes and a person's alike; the library filters by its handlers. */
  private raise(change: Change): void {
    const before = this.known;
    if (change.kind === "structure") this.known = knownOf(this.store);
    if (!this.isListening) return;
    const events = this.eventsOf(change, before);
    if (events.length === 0) return;
    const entries = events.map(({ type, target = ALL, ...message }) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: EVENTS[type],
      targetId: target,
      message: JSON.stringify(message),
    }));
    this.send({ type: 3, message: { entries } });
  }

  private eventsOf(change: Change, before: Known): HostEvent[] {
    if (change.kind === "structure") return built(before, this.known);
    if (change.kind !== "cells") return [];
    const { sheet, area, origin } = change;
    const place = { worksheetId: sheet.id, address: formatArea(area) };
    if (origin === "calculation") return [{ type: "sheetCalculated", ...place }];
    const event = {
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: origin === "api" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: 0,
      ...place,
    };
    const tables = this.store.tables.filter((table) => table.sheet === sheet && intersect(table.area, area));
    return [
      { type: "sheetChanged", target: sheet.id, ...event },
      { type: "sheetChanged", ...event },
      ...tables.map((table): HostEvent => ({ type: "tablesChanged", tableId: table.id, ...event })),
    ];
  }
}

interface HostEvent {
  readonly type: keyof typeof EVENTS;
  /** Whom it is for; absent = whoever listens to all sheets or tables. */
  readonly target?: string;
  readonly [detail: string]: unknown;
}

interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

function knownOf({ sheets, tables }: WorkbookStore): Known {
  return { sheets: new Set(sheets.map(({ id }) => id)), tables: new Set(tables.map(({ id }) => id)) };
}

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !others.has(id));
}

/** What came and what went. */
function built(before: Known, now: Known): HostEvent[] {
  const source = "Local";
  return [
    ...without(before.sheets, now.sheets).map((worksheetId): HostEvent => ({
      type: "sheetDeleted",
      source,
      worksheetId,
    })),
    ...without(before.tables, now.tables).map((tableId): HostEvent => ({
      type: "tableDeleted",
      source,
      tableId,
    })),
    ...without(now.tables, before.tables).map((tableId): HostEvent => ({
      type: "tableAdded",
      source,
      tableId,
    })),
  ];
}

function touchesWorkbook(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths ?? {}).every((path) => path.ObjectPathType !== PathType.New);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
