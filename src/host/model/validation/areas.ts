import { intersect, type Area } from "../address";

/** What is left of an area without another: at most four rectangles. */
export function without(area: Area, taken: Area): Area[] {
  const shared = intersect(area, taken);
  if (!shared) return [area];
  const { top, left, bottom, right } = area;
  const pieces: Area[] = [];
  if (top < shared.top) pieces.push({ ...area, bottom: shared.top - 1 });
  if (left < shared.left)
    pieces.push({ top: shared.top, bottom: shared.bottom, left, right: shared.left - 1 });
  if (right > shared.right)
    pieces.push({ top: shared.top, bottom: shared.bottom, left: shared.right + 1, right });
  if (bottom > shared.bottom) pieces.push({ ...area, top: shared.bottom + 1 });
  return pieces;
}

/** What is left of areas without others. */
export function withoutAll(areas: readonly Area[], taken: readonly Area[]): Area[] {
  return taken.reduce<Area[]>((left, each) => left.flatMap((area) => without(area, each)), [...areas]);
}

/** What areas share with one. */
export function within(areas: readonly Area[], area: Area): Area[] {
  return areas.flatMap((each) => intersect(each, area) ?? []);
}

/** Fewer rectangles over the same cells: those that stand one below the other, of the same width, become one. */
export function joined(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of [...areas].sort((one, other) => one.left - other.left || one.top - other.top)) {
    const last = result.at(-1);
    const continues = last?.left === area.left && last.right === area.right && last.bottom + 1 === area.top;
    if (last && continues) result[result.length - 1] = { ...last, bottom: area.bottom };
    else result.push(area);
  }
  return result.sort((one, other) => one.top - other.top || one.left - other.left);
}
