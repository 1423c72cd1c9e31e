/** Brings what comes from other people: at once, or late, when a test says so. */
export class Delivery {
  private held: (() => void)[] | undefined;

  /** What comes from now on waits. */
  hold(): void {
    this.held ??= [];
  }

  /** How much waits. */
  get waiting(): number {
    return this.held?.length ?? 0;
  }

  /** Brings what came first, all of it unless told how much; what comes later waits on. */
  deliver(count = Infinity): void {
    for (const bring of this.held?.splice(0, count) ?? []) bring();
  }

  /** Brings everything, and from now on at once. */
  release(): void {
    const { held = [] } = this;
    this.held = undefined;
    for (const bring of held) bring();
  }

  /** Brings it when its time has come. */
  pass(bring: () => void): void {
    if (this.held) this.held.push(bring);
    else bring();
  }
}
