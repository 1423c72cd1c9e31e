import type { Runtime } from "../runtime";
import { DONE, NOT_SUPPORTED, type Answer } from "./answers";
import { DocumentCopies } from "./documentCopies";

/** Numbers of the common API that go past the rich one. */
const METHODS = { getFile: 77, getSlice: 80, closeFile: 81, openBrowserWindow: 102 } as const;
const RIBBON_COMMAND = 39;

/** What desktops do of the common API, for one page. */
export class CommonApi {
  private readonly copies: DocumentCopies;

  constructor(private readonly runtime: Runtime) {
    this.copies = new DocumentCopies(() => runtime.copyOfFile());
  }

  async execute(id: number, args: readonly unknown[]): Promise<Answer> {
    switch (id) {
      case METHODS.openBrowserWindow:
        // Reserved, then the address.
        this.runtime.open(String(args[1]));
        return [DONE];
      case METHODS.getFile:
        return this.copies.open(Number(args[0]));
      case METHODS.getSlice:
        return this.copies.slice(Number(args[0]), Number(args[1]), Number(args[2]));
      case METHODS.closeFile:
        return this.copies.close(Number(args[0]));
      default:
        return [NOT_SUPPORTED];
    }
  }
}

/** Whether the common API may listen to an event: the library itself waits for buttons of the ribbon, which are not here. */
export function registerEvent(id: number): number {
  return id === RIBBON_COMMAND ? DONE : NOT_SUPPORTED;
}
