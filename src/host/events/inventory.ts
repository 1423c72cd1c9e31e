/** Things of a workbook by their ids. */
export type ById<T> = ReadonlyMap<string, T>;

/** These that are not among those. */
export function without<T>(these: ById<T>, those: ById<unknown>): [string, T][] {
  return [...these].filter(([id]) => !those.has(id));
}

/** What both have, as it is in the one and in the other. */
export function inBoth<T>(before: ById<T>, now: ById<T>): [id: string, before: T, now: T][] {
  return [...now].flatMap(([id, after]): [string, T, T][] => {
    const former = before.get(id);
    return former === undefined ? [] : [[id, former, after]];
  });
}
