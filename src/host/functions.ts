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
  ) {
    super(store);
  }
  SetInvocationResults(results: WireResult[]): void {
    this.onResults(results);
  }
  SetInvocationArrayResults(results: WireResult[]): void {
    this.onResults(results);
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // The runtime says it is ready; calls are sent when cells need them.
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

/** Calls the add-in's custom functions over the bridge and follows their results, streams included. */
export class FunctionHost {
  readonly metadata = new Map<string, FunctionMetadata>();
  private readonly calls = new Map<number, (result: FunctionResult) => void>();
  private nextCall = 1;

  constructor(private readonly send: (message: unknown) => void) {}

  register(functions: readonly FunctionMetadata[]): void {
    for (const entry of functions) this.metadata.set(entry.name.toUpperCase(), entry);
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
    const id = this.nextCall++;
    const stream = entry.options?.stream === true;
    const cancelable = stream || entry.options?.cancelable === true;
    const flags = (stream ? FLAG_STREAMING : 0) | (cancelable ? FLAG_CANCELABLE : 0);
    this.calls.set(id, (result) => {
      if (!stream) this.calls.delete(id);
      onResult(result);
    });
    this.send({ type: 3, message: { entries: [[1, 1000, "", [id, entry.id, args, address, flags], id]] } });
    return () => {
      this.calls.delete(id);
      this.send({
        type: 3,
        message: {
          entries: [{ messageCategory: 1, messageType: 1001, targetId: "", message: { invocationId: id } }],
        },
      });
    };
  }

  receive(results: readonly WireResult[]): void {
    for (const result of results) this.calls.get(result.id)?.(understand(result));
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
