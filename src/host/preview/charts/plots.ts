import type { ChartPicture, PictureSeries } from "./picture";
import type { Scale } from "./scale";
import { draw } from "./svg";

/** Where the figures of a plot lie, in pixels. */
export interface PlotRoom {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Both ends of each value on the axis: stacked ones begin where the one before ended. By series, then by category. */
export function endsOf({
  series,
  categories,
  stacking,
}: ChartPicture): (readonly [from: number, to: number] | undefined)[][] {
  const sums = categories.map(() => ({ up: 0, down: 0 }));
  const totals = categories.map((_, at) =>
    series.reduce((total, { values }) => total + Math.abs(values[at] ?? 0), 0),
  );
  return series.map(({ values }) =>
    categories.map((_, at) => {
      const own = values[at];
      const sum = sums[at];
      if (own === null || own === undefined || !sum) return undefined;
      if (stacking === "none") return [0, own] as const;
      const value = stacking === "share" ? own / (totals[at] || 1) : own;
      const side = value < 0 ? "down" : "up";
      const from = sum[side];
      sum[side] += value;
      return [from, sum[side]] as const;
    }),
  );
}

/** Bars beside each other, or on each other where they are stacked. */
export function bars(picture: ChartPicture, room: PlotRoom, scale: Scale): SVGElement[] {
  const { series, categories, stacking, isSideways } = picture;
  const slot = (isSideways ? room.height : room.width) / Math.max(1, categories.length);
  const beside = stacking === "none" ? series.length : 1;
  const thick = (slot * 0.7) / Math.max(1, beside);
  return endsOf(picture).flatMap((ends, number) =>
    ends.flatMap((end, at) => {
      if (!end) return [];
      const [low, high] = end.map(scale.at).sort((one, other) => one - other) as [number, number];
      const across = at * slot + slot * 0.15 + (stacking === "none" ? number * thick : 0);
      const box = isSideways
        ? // The first category stands at the bottom, as in Excel.
          {
            x: room.left + low * room.width,
            y: room.top + room.height - across - thick,
            width: (high - low) * room.width,
            height: thick,
          }
        : {
            x: room.left + across,
            y: room.top + (1 - high) * room.height,
            width: thick,
            height: (high - low) * room.height,
          };
      return [draw("rect", { ...box, fill: series[number]?.color ?? "" })];
    }),
  );
}

/** Lines from category to category, or areas below them; a blank cell leaves a gap. */
export function linesOrAreas(picture: ChartPicture, room: PlotRoom, scale: Scale): SVGElement[] {
  const { series, categories, form } = picture;
  const step = room.width / Math.max(1, form === "areas" ? categories.length - 1 : categories.length);
  const x = (at: number): number => room.left + (form === "areas" ? at : at + 0.5) * step;
  const y = (value: number): number => room.top + (1 - scale.at(value)) * room.height;
  const drawn = endsOf(picture).map((ends, number) => {
    const { color = "", hasMarks = false } = series[number] ?? {};
    const upper = ends.map((end, at) => end && ([x(at), y(end[1])] as const));
    if (form === "areas") {
      const points = upper.map((point, at) => point ?? ([x(at), y(0)] as const));
      const back = ends.map((end, at) => [x(at), y(end?.[0] ?? 0)] as const).reverse();
      return [draw("polygon", { points: pointsOf([...points, ...back]), fill: color, "fill-opacity": 0.85 })];
    }
    return [
      ...runsOf(upper).map((run) =>
        draw("polyline", { points: pointsOf(run), fill: "none", stroke: color, "stroke-width": 2.25 }),
      ),
      ...(hasMarks ? upper.flatMap((point) => (point ? [mark(point, color)] : [])) : []),
    ];
  });
  // Areas that do not stack hide those behind them: the first lies in front of none.
  return drawn.flat();
}

/** Points by two figures each. */
export function scatter(
  series: readonly PictureSeries[],
  room: PlotRoom,
  across: Scale,
  up: Scale,
): SVGElement[] {
  return series.flatMap(({ values, across: xs, color, hasMarks, isJoined }) => {
    const points = values.map((value, at) => {
      const x = xs[at];
      if (value === null || x === null || x === undefined) return undefined;
      return [room.left + across.at(x) * room.width, room.top + (1 - up.at(value)) * room.height] as const;
    });
    const lines = isJoined
      ? runsOf(points).map((run) =>
          draw("polyline", { points: pointsOf(run), fill: "none", stroke: color, "stroke-width": 2 }),
        )
      : [];
    return [
      ...lines,
      ...(hasMarks || !isJoined ? points.flatMap((point) => (point ? [mark(point, color)] : [])) : []),
    ];
  });
}

/** Slices of the first series, from the top clockwise. @param hole share of the radius that stays empty */
export function pie(
  values: readonly (number | null)[],
  colors: readonly string[],
  room: PlotRoom,
  hole: number,
): SVGElement[] {
  const sizes = values.map((value) => Math.abs(value ?? 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return [];
  const radius = Math.min(room.width, room.height) / 2;
  const [x, y] = [room.left + room.width / 2, room.top + room.height / 2];
  const spot = (share: number, far: number): string => {
    const angle = share * 2 * Math.PI;
    return `${(x + Math.sin(angle) * far).toFixed(2)} ${(y - Math.cos(angle) * far).toFixed(2)}`;
  };
  let start = 0;
  return sizes.flatMap((size, at) => {
    const [from, to] = [start, start + size / total];
    start = to;
    if (size === 0) return [];
    // An arc that ends where it begins is none.
    const end = Math.min(to, from + 0.9999);
    const isLarge = end - from > 0.5 ? 1 : 0;
    const inner = radius * hole;
    const path = `M ${spot(from, radius)} A ${radius} ${radius} 0 ${isLarge} 1 ${spot(end, radius)} L ${spot(end, inner)} A ${inner} ${inner} 0 ${isLarge} 0 ${spot(from, inner)} Z`;
    return [draw("path", { d: path, fill: colors[at] ?? "", stroke: "#fff" })];
  });
}

type Point = readonly [x: number, y: number];

function mark([x, y]: Point, color: string): SVGElement {
  return draw("circle", { cx: x, cy: y, r: 3.5, fill: color });
}

/** Stretches without a gap. */
function runsOf(points: readonly (Point | undefined)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
}

function pointsOf(points: readonly Point[]): string {
  return points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ");
}
