import { utf8Length } from "../text";
import { Delivery } from "./delivery";
import { assertInFront } from "./elsewhere";
import { HostError } from "./errors";
import { EVENT_CATEGORY, EVENTS, EVERYTHING } from "./events/kinds";
import type { Occurrence, Source } from "./events/occurrence";
import { Registrations } from "./events/registrations";
import type { FaultInjection, ReplyFault } from "./faults";
import { CustomFunctionsService, type FunctionHost } from "./functions";
import { HostObject } from "./objects";
import type { Person } from "./person";
import { canBeUndone } from "./undoable";
import { undoGroupOf } from "./undoGroups";
import type { Edit, OpenStep, Workbook } from "./model";
import { PathType, type ReplyBody, type RequestBody } from "./protocol";
import { Wire } from "./wire";

/** What went over the wire in one request; benchmarks and tests count and weigh them. */
export interface RequestRecord {
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly actions: number;
}

/** Somebody who does something in the workbook: a person, by their own hand or by an add-in of theirs. */
export interface Actor {
  readonly person: Person;
  readonly runtime?: Runtime;
}

/** The workbook that runtimes are connected to. */
export interface WorkbookSide {
  readonly store: Workbook;
  readonly functions: FunctionHost;
  /** Whether formulas are calculated by now. */
  readonly isSettled: boolean;
  /** Resolves when they are. */
  settled(): Promise<void>;
  /** Does something as the actor: events name them, and selection is theirs. */
  as<T>(actor: Actor, work: () => T): T;
  /** Does something while nobody else does anything. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Somebody wants to hear of changed formulas from now on. */
  rememberFormulas(): void;
  /** A runtime is gone. */
  disconnected(runtime: Runtime): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly url?: string; readonly body: RequestBody };
}

interface Request {
  readonly message: BridgeMessage;
  readonly bytes: number;
  /** How many requests the runtime made before. */
  readonly number: number;
}

/** Set on requests of `Excel.run({ delayForCellEdit: true }, …)`. */
const WAITS_FOR_CELL_EDIT = 64;

/** Telemetry and internal notices: answered and dropped; nothing leaves the machine. */
class SilentService extends HostObject {
  SendTelemetryEvent(): void {
    // Dropped.
  }
  NotifyActionHandlerReady(): void {
    // Nothing waits for it.
  }
}

/**
 * One page of an add-in that is open beside the workbook: its references, its handlers of events, the requests it has under
 * way. Answers the unmodified Office.js over the native bridge.
 */
export class Runtime {
  readonly requests: RequestRecord[] = [];
  /** Lets a test fail or delay any request of the workbook. */
  faults: FaultInjection | undefined;
  /** Waits before each request reaches the workbook: whoever sets it decides whose turn it is. */
  pace: (() => Promise<void>) | undefined;
  /** Brings events of what other people did. */
  readonly remote = new Delivery();
  /** Links that `openBrowserWindow` was asked for; a page with a screen opens them. */
  readonly opened: string[] = [];
  onOpen: ((url: string) => void) | undefined;
  /** Whether the library of the page has a property of a class; whoever connects the page knows. */
  knows: (className: string, property: string) => boolean = () => true;
  private readonly registrations = new Registrations();
  private readonly wire: Wire;
  private toAddIn: ((json: string) => void) | undefined;
  private isGone = false;
  /** Its custom functions can be called. */
  private isReady = false;
  private asked = 0;
  /** The request that is carried out now, as a step. */
  private step: OpenStep | undefined;
  /** The undo group of that request, 0 for none; and the last group with what it has done. */
  private group = 0;
  private grouped: { readonly group: number; readonly edit: Edit | undefined } | undefined;
  private queue: Promise<void> = Promise.resolve();
  private outbox: Promise<void> = Promise.resolve();

  constructor(
    private readonly side: WorkbookSide,
    readonly person: Person,
  ) {
    const { store, functions } = side;
    const silent = new SilentService(store);
    const services = {
      "Microsoft.ExcelServices.CustomFunctions": new CustomFunctionsService(
        store,
        (results) => functions.receive(results),
        () => {
          this.isReady = true;
          if (!functions.isServed) this.serveFunctions();
        },
      ),
      "Microsoft.Telemetry.TelemetryService": silent,
      "Microsoft.InternalService.AddinInternalService": silent,
    };
    this.wire = new Wire(store, services, {
      settle: () => this.settle(),
      act: (action) => side.as({ person, runtime: this }, action),
      uses: (className, name) => {
        if (person.elsewhere && person.platform.hasOtherWorkbooks) assertInFront(className, name);
        if (this.group === 0 || canBeUndone(className, name, person.platform.name)) return;
        throw new HostError(
          "UndoNotSupported",
          `${className}.${name} cannot be undone, so it cannot be in a group.`,
        );
      },
      used: (className, name) => {
        if (!canBeUndone(className, name, person.platform.name)) this.step?.forget();
      },
      knows: (className, property) => this.knows(className, property),
      register: (object, method) => this.register(object, method),
      events: this.registrations,
    });
  }

  /** Most requests find everything calculated: a wait parts the step, which costs a look at the whole workbook. */
  private async settle(): Promise<void> {
    const { side, step } = this;
    if (side.isSettled) return;
    await (step ? step.wait(() => side.settled()) : side.settled());
  }

  private register(object: HostObject, method: string): boolean {
    const event = this.registrations.take(object, method);
    if (event === "formulaChanged") this.side.rememberFormulas();
    return event !== undefined;
  }

  /** Connects the page. @param toAddIn the library's `onMessageFromHost` */
  attach(toAddIn: (json: string) => void): void {
    this.toAddIn = toAddIn;
  }

  /** Ends the page as when it is closed, reloaded or crashes: nothing is answered any more, requests under way are lost. */
  kill(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.toAddIn = undefined;
    this.registrations.clear();
    this.wire.close();
    this.side.functions.leave(this.sendCall);
    this.side.disconnected(this);
  }

  get isAlive(): boolean {
    return !this.isGone;
  }

  /** Whether its custom functions can be called. */
  get canServeFunctions(): boolean {
    return this.isReady && !this.isGone;
  }

  /** Custom functions are called here from now on. */
  serveFunctions(): void {
    this.side.functions.serve(this.sendCall);
  }

  private readonly sendCall = (message: unknown): void => this.send(message);

  /** The file as it would be saved now, when nobody does anything to it. */
  copyOfFile(): Promise<Uint8Array> {
    return this.side.alone(async () => {
      await this.side.settled();
      return this.side.store.save();
    });
  }

  /** The page asked for a link to be opened in a browser. */
  open(url: string): void {
    this.opened.push(url);
    this.onOpen?.(url);
  }

  /** A message of the library. Requests are answered one after the other, as Excel does. */
  receive(json: string): void {
    const message = JSON.parse(json) as BridgeMessage;
    if (message.type !== 1 || this.isGone) return;
    // Results of custom functions overtake: a request may be waiting for the very cells they calculate.
    if (!touchesWorkbook(message.message.body)) {
      void this.wire
        .process(message.message.body)
        .catch(refusal)
        .then((body) => this.reply(message, JSON.stringify(body)));
      return;
    }
    const request = { message, bytes: utf8Length(json), number: this.asked++ };
    this.enqueue(() => this.arrive(request));
  }

  /** Tells the page of what happened, as far as it has handlers for it. */
  tell(occurrences: readonly Occurrence[], source: Source): void {
    if (this.isGone) return;
    const wanted = occurrences.flatMap((occurrence) =>
      [...(occurrence.targets ?? []), EVERYTHING]
        .filter((target) => this.registrations.has(occurrence.event, target))
        .map((target) => ({ occurrence, target })),
    );
    if (wanted.length === 0) return;
    const bring = (): void => {
      const needsResult = wanted.some(({ occurrence }) => typeof occurrence.details === "function");
      const send = (): void =>
        this.send({
          type: 3,
          message: { entries: wanted.map(({ occurrence, target }) => entryOf(occurrence, target, source)) },
        });
      // In the order in which it happened, also when one has to wait for a formula.
      this.outbox = this.outbox
        .then(() => (needsResult ? this.side.settled() : undefined))
        // A calculation that broke off tells the requests that read; the event tells what there is.
        .catch(() => undefined)
        .then(send);
    };
    if (source.source === "Remote") this.remote.pass(bring);
    else bring();
  }

  private enqueue(turn: () => Promise<void>): void {
    this.queue = this.queue.then(turn);
  }

  private async arrive(request: Request): Promise<void> {
    const { message, bytes, number } = request;
    const { body } = message.message;
    let onReply: ReplyFault | undefined;
    try {
      await this.pace?.();
      this.assertFits("Request", bytes);
      onReply = (await this.faults?.(body, number)) ?? undefined;
    } catch (error) {
      this.reply(message, JSON.stringify(refusal(error)));
      return;
    }
    await this.carryOut(request, onReply);
  }

  private async carryOut(request: Request, onReply: ReplyFault | undefined): Promise<void> {
    const { message } = request;
    if (this.isGone) return;
    if (this.person.editing && (message.flags ?? 0) & WAITS_FOR_CELL_EDIT) {
      // It gives way to others while it waits: those that do not wait are refused meanwhile.
      void this.person.finished().then(() => this.enqueue(() => this.carryOut(request, onReply)));
      return;
    }
    const answer = this.answer(request).then(async (body) => {
      await onReply?.();
      return body;
    });
    this.reply(message, await answer.catch((error: unknown) => JSON.stringify(refusal(error))));
  }

  /** @returns the body of the reply as JSON: it may be megabytes, and is measured as well as sent */
  private async answer({ message, bytes }: Request): Promise<string> {
    if (this.person.editing)
      throw new HostError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.",
      );
    const { body } = message.message;
    const group = undoGroupOf(message.flags ?? 0);
    const reply = JSON.stringify(
      await this.side.alone(() => this.asStep(group, () => this.wire.process(body))),
    );
    const replyBytes = utf8Length(reply);
    this.requests.push({ requestBytes: bytes, replyBytes, actions: body.Actions?.length ?? 0 });
    this.assertFits("Response", replyBytes);
    return reply;
  }

  /** Each request is one step that the person can undo, as each `context.sync()` is in Excel; those of one group are one together. */
  private async asStep<T>(group: number, work: () => Promise<T>): Promise<T> {
    const former = group !== 0 && this.grouped?.group === group ? this.grouped.edit : undefined;
    this.group = group;
    this.step = this.person.history.begin(this.side.store, former);
    try {
      return await work();
    } finally {
      this.grouped = { group, edit: this.step?.end() };
      this.step = undefined;
      this.group = 0;
    }
  }

  private assertFits(what: "Request" | "Response", bytes: number): void {
    const { payloadLimit = Infinity } = this.person.platform;
    if (bytes <= payloadLimit) return;
    throw new HostError(
      `${what}PayloadSizeLimitExceeded`,
      `The ${what.toLowerCase()} payload size has exceeded the limit of ${payloadLimit / 1024 / 1024} MB.`,
    );
  }

  private reply({ id }: BridgeMessage, body: string): void {
    const message = `{"statusCode":200,"headers":{},"body":${body}}`;
    this.sendText(`{"id":${JSON.stringify(id)},"type":2,"flags":0,"message":${message}}`);
  }

  private send(message: unknown): void {
    this.sendText(JSON.stringify(message));
  }

  private sendText(json: string): void {
    if (!this.toAddIn) return;
    // The library expects answers later, never inside its own call; by then its window may be closed.
    setTimeout(() => this.toAddIn?.(json), 0);
  }
}

function entryOf({ event, details }: Occurrence, targetId: string, source: Source): object {
  const told = typeof details === "function" ? details() : details;
  return {
    messageCategory: EVENT_CATEGORY,
    messageType: EVENTS[event],
    targetId,
    message: JSON.stringify({ ...source, ...told }),
  };
}

function refusal(error: unknown): ReplyBody {
  const { code, message } =
    error instanceof HostError ? error : { code: "GeneralException", message: String(error) };
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
  };
}

function touchesWorkbook(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths ?? {}).every((path) => path.ObjectPathType !== PathType.New);
}
