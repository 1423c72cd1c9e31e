import type { EmbeddedHost } from "../host";

export class Calculation {
  constructor(readonly host: EmbeddedHost) {}
  settled(): Promise<void> { return Promise.resolve(); }
  dispose(): void { /* */ }
}
