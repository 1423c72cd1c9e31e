/**
 * Work counted in steps (about a leaf scored, a value compared), never by a clock: the same workbook gets the same answer
 * on every machine.
 */
export class Work {
  private done = 0;
  private limit: number;

  /** @param total steps that may be spent; Infinity = until it is known */
  constructor(private readonly total: number) {
    this.limit = total;
  }

  get spent(): number {
    return this.done;
  }

  spend(steps: number): void {
    this.done += steps;
  }

  /** Whether so many steps more are within what the present part may take. */
  allows(steps: number): boolean {
    return this.done + steps <= this.limit;
  }

  /** From here on an equal part of what is left may be spent. @param parts how many share it, this one among them */
  share(parts: number): void {
    this.limit = this.total === Infinity ? Infinity : this.done + (this.total - this.done) / parts;
  }
}
