/** Something kept per view: a set in a period, or in the year (undefined). */
export class Views<T> {
  private readonly bySet = new Map<string, Map<string | undefined, T>>();

  get(set: string, period: string | undefined, make: () => T): T {
    let views = this.bySet.get(set);
    if (!views) this.bySet.set(set, (views = new Map<string | undefined, T>()));
    let value = views.get(period);
    if (value === undefined) views.set(period, (value = make()));
    return value;
  }

  delete(set: string, period: string | undefined): void {
    this.bySet.get(set)?.delete(period);
  }
}

/** Totals of units per view, each computed when asked for. */
export class UnitViews<T> {
  private readonly views = new Views<Map<string, T>>();

  get(set: string, period: string | undefined, unit: string, make: () => T): T {
    const units = this.views.get(set, period, () => new Map());
    let value = units.get(unit);
    if (value === undefined) units.set(unit, (value = make()));
    return value;
  }

  /** @param unit absent = all units of the view */
  delete(set: string, period: string | undefined, unit: string | undefined): void {
    if (unit === undefined) this.views.delete(set, period);
    else this.views.get(set, period, () => new Map()).delete(unit);
  }
}
