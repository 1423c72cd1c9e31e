import { HostObject } from "./objects";
import type { Scalar, Workbook } from "./model";

/** What a custom function gave: a value (or spilled array), or an error with the text Excel shows. */
export type FunctionResult =
  { readonly value: Scalar | Scalar[][] } | { readonly error: string; readonly message: string };

/** One function of the add-in's metadata file, as far as a host needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
  }[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}

/** The service through which the library hands back results of custom functions. */
export class CustomFunctionsService extends HostObject {
  constructor(
    store: Workbook,
    private readonly onResults: (results: WireResult[]) => void,
    private readonly onReady: () => void,
  ) {
    super(store);
  }
  SetInvocationResults(results: WireResult[]): void {
    this.onResults(results);
  }
  SetInvocationArrayResults(results: WireResult[]): void {
    this.onResults(results);
  }
  /** The runtime says that its functions can be called. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.onReady();
  }
}

export interface WireResult {
  id: number;
  failed?: boolean;
  value?: unknown;
  errorCode?: number;
}

const ERROR_NAMES: Record<string, string> = {
  NotAvailable: "#N/A",
  InvalidValue: "#VALUE!",
  DivisionByZero: "#DIV/0!",
  InvalidName: "#NAME?",
  InvalidNumber: "#NUM!",
  InvalidReference: "#REF!",
  NullReference: "#NULL!",
};
const ERROR_CODES = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"];

const FLAG_CANCELABLE = 1;
const FLAG_STREAMING = 2;

export type SendToRuntime = (message: unknown) => void;

/** One call of a function, as long as somebody waits for it or follows it. */
interface Call {
  readonly entry: FunctionMetadata;
  readonly args: readonly unknown[];
  readonly address: string;
  readonly onResult: (result: FunctionResult) => void;
  /** How the runtime that serves it knows it; another runtime gets another number. */
  id: number | undefined;
}

/**
 * Calls the add-in's custom functions over the bridge and follows their results, streams included. One runtime at a time
 * serves them; when it is gone, what it told last stands, and the next one is asked for everything anew.
 */
export class FunctionHost {
  readonly metadata = new Map<string, FunctionMetadata>();
  private readonly calls = new Set<Call>();
  private readonly byId = new Map<number, Call>();
  private nextId = 1;
  private send: SendToRuntime | undefined;

  register(functions: readonly FunctionMetadata[]): void {
    for (const entry of functions) this.metadata.set(entry.name.toUpperCase(), entry);
  }

  /** Whether a runtime serves the functions. */
  get isServed(): boolean {
    return this.send !== undefined;
  }

  /** From now on a runtime answers, and begins with what is open. @param send to that runtime */
  serve(send: SendToRuntime): void {
    if (this.send) this.leave(this.send);
    this.send = send;
    for (const call of this.calls) this.start(call);
  }

  /** A runtime is gone, or serves no more. */
  leave(send: SendToRuntime): void {
    if (this.send !== send) return;
    this.send = undefined;
    this.byId.clear();
    for (const call of this.calls) call.id = undefined;
  }

  /** Starts a call; `onResult` comes once, or again and again for a stream. @returns how to cancel it */
  call(
    name: string,
    args: readonly unknown[],
    address: string,
    onResult: (result: FunctionResult) => void,
  ): () => void {
    const entry = this.metadata.get(name.toUpperCase());
    if (!entry) throw new RangeError(`no custom function ${name}`);
    const call: Call = { entry, args, address, onResult, id: undefined };
    this.calls.add(call);
    this.start(call);
    return () => this.cancel(call);
  }

  receive(results: readonly WireResult[]): void {
    for (const result of results) {
      const call = this.byId.get(result.id);
      if (!call) continue;
      if (call.entry.options?.stream !== true) this.end(call);
      call.onResult(understand(result));
    }
  }

  private start(call: Call): void {
    if (!this.send) return;
    const { entry, args, address } = call;
    const id = this.nextId++;
    call.id = id;
    this.byId.set(id, call);
    const stream = entry.options?.stream === true;
    const cancelable = stream || entry.options?.cancelable === true;
    const flags = (stream ? FLAG_STREAMING : 0) | (cancelable ? FLAG_CANCELABLE : 0);
    this.send({ type: 3, message: { entries: [[1, 1000, "", [id, entry.id, args, address, flags], id]] } });
  }

  private cancel(call: Call): void {
    const { id } = call;
    this.end(call);
    if (id === undefined) return;
    this.send?.({
      type: 3,
      message: {
        entries: [{ messageCategory: 1, messageType: 1001, targetId: "", message: { invocationId: id } }],
      },
    });
  }

  private end(call: Call): void {
    this.calls.delete(call);
    if (call.id !== undefined) this.byId.delete(call.id);
    call.id = undefined;
  }
}

function understand({ failed, value, errorCode }: WireResult): FunctionResult {
  const streamed = value as { valueType?: string; errorType?: string; message?: string } | null | undefined;
  if (streamed && typeof streamed === "object" && streamed.valueType === "CustomFunctionError") {
    return { error: ERROR_NAMES[streamed.errorType ?? ""] ?? "#VALUE!", message: streamed.message ?? "" };
  }
  if (failed)
    return {
      error: ERROR_CODES[errorCode ?? 0] ?? "#VALUE!",
      message: typeof value === "string" ? value : "",
    };
  if (Array.isArray(value)) {
    const grid = value as Scalar[][];
    const [first = []] = grid;
    const [only = null] = first;
    return { value: grid.length === 1 && first.length === 1 ? only : grid };
  }
  return { value: (value ?? null) as Scalar };
}
