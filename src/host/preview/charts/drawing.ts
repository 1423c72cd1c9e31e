import type { PreviewTexts } from "../../../i18n/preview";
import type { ChartPicture } from "./picture";
import { bars, endsOf, linesOrAreas, pie, scatter, type PlotRoom } from "./plots";
import { scaleOf, type Scale } from "./scale";
import { draw, label, widthOf } from "./svg";

const [EDGE, LINE, TITLE] = [10, 16, 24];
const GREY = "#d9d9d9";
/** Of a line of categories so many pixels at least, or some are left out. */
const [NARROW, LOW] = [28, 14];

/**
 * Draws a chart into an element of a size in pixels.
 * @param colors of the slices of a pie
 */
export function drawChart(
  picture: ChartPicture,
  width: number,
  height: number,
  colors: readonly string[],
  text: PreviewTexts,
): SVGElement {
  const name = picture.title === "" ? text("preview.chart") : picture.title;
  const svg = draw("svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": name,
    class: "chart",
  });
  svg.append(
    draw("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#fff", stroke: GREY }),
  );
  if (picture.title !== "")
    svg.append(
      label(picture.title, { x: width / 2, y: EDGE + 14, room: width - 2 * EDGE }, { class: "chart-title" }),
    );
  const inner = {
    left: EDGE,
    top: EDGE + (picture.title === "" ? 0 : TITLE),
    width: width - 2 * EDGE,
    height: height - 2 * EDGE - (picture.title === "" ? 0 : TITLE),
  };
  if (!picture.form) {
    svg.append(
      label(text("preview.chartNotDrawn", { kind: picture.type }), {
        x: width / 2,
        y: height / 2,
        room: width - 2 * EDGE,
      }),
    );
    return svg;
  }
  const room = withLegend(svg, picture, inner, colors);
  if (picture.form === "pie")
    svg.append(
      ...pie(picture.series[0]?.values ?? [], colors, room, picture.type.startsWith("Doughnut") ? 0.5 : 0),
    );
  else
    drawOnAxes(
      svg,
      picture,
      room,
      new Intl.NumberFormat(text("preview.locale"), { maximumFractionDigits: 6 }),
    );
  return svg;
}

/** Names of the series with their colours; of a pie those of the slices. @returns the room that is left */
function withLegend(
  svg: SVGElement,
  picture: ChartPicture,
  room: PlotRoom,
  colors: readonly string[],
): PlotRoom {
  if (!picture.legend) return room;
  const entries =
    picture.form === "pie"
      ? picture.categories.map((name, at) => ({ name, color: colors[at] ?? "" }))
      : picture.series;
  const wide = Math.min(room.width / 3, Math.max(...entries.map(({ name }) => widthOf(name))) + 20);
  const isRight = picture.legend === "right";
  const perLine = isRight ? 1 : Math.max(1, Math.floor(room.width / wide));
  const lines = Math.ceil(entries.length / perLine);
  const left = isRight
    ? room.left + room.width - wide
    : room.left + (room.width - Math.min(perLine, entries.length) * wide) / 2;
  const top = isRight
    ? room.top + Math.max(0, (room.height - lines * LINE) / 2)
    : room.top + room.height - lines * LINE;
  for (const [at, { name, color }] of entries.entries()) {
    const [x, y] = [left + (at % perLine) * wide, top + Math.floor(at / perLine) * LINE];
    svg.append(
      draw("rect", { x: x + 4, y: y + 4, width: 8, height: 8, fill: color }),
      label(name, { x: x + 16, y: y + 12, room: wide - 18, anchor: "start" }),
    );
  }
  return isRight
    ? { ...room, width: room.width - wide - 6 }
    : { ...room, height: room.height - lines * LINE - 6 };
}

function drawOnAxes(
  svg: SVGElement,
  picture: ChartPicture,
  whole: PlotRoom,
  figures: Intl.NumberFormat,
): void {
  const { form, series, isSideways, stacking } = picture;
  const isShare = stacking === "share";
  const values =
    form === "points"
      ? series.flatMap((one) => one.values.filter((value) => value !== null))
      : endsOf(picture)
          .flat(1)
          .flatMap((end) => end ?? []);
  const up = scaleOf(isShare ? [0, 1] : values);
  const across = scaleOf(series.flatMap((one) => one.across.filter((value) => value !== null)));
  const figure = (value: number): string =>
    isShare ? `${figures.format(value * 100)}%` : figures.format(value);
  const upright = (isSideways ? picture.categories : up.ticks.map(figure)).map(widthOf);
  const beside = Math.min(whole.width / 3, Math.max(0, ...upright) + 6);
  const [below, aside] = isSideways
    ? [picture.valueTitle, picture.categoryTitle]
    : [picture.categoryTitle, picture.valueTitle];
  const indent = beside + (aside === "" ? 0 : LINE);
  const room: PlotRoom = {
    left: whole.left + indent,
    top: whole.top + 6,
    width: whole.width - indent - 6,
    height: whole.height - 6 - LINE - (below === "" ? 0 : LINE),
  };
  svg.append(...grid(room, up, isSideways, figure));
  if (form === "points") svg.append(...figuresBelow(room, across, figures));
  else svg.append(...categoryLabels(picture, room, beside));
  if (form === "bars") svg.append(...bars(picture, room, up));
  else if (form === "points") svg.append(...scatter(series, room, across, up));
  else svg.append(...linesOrAreas(picture, room, up));
  const bottom = whole.top + whole.height - 3;
  if (below !== "") svg.append(label(below, { x: room.left + room.width / 2, y: bottom, room: room.width }));
  if (aside !== "") {
    const [x, y] = [whole.left + 10, room.top + room.height / 2];
    svg.append(label(aside, { x, y, room: room.height }, { transform: `rotate(-90 ${x} ${y})` }));
  }
}

/** Lines at the figures of the axis of values, with the figures. */
function grid(
  room: PlotRoom,
  { ticks, at }: Scale,
  isSideways: boolean,
  figure: (value: number) => string,
): SVGElement[] {
  return ticks.flatMap((tick) => {
    if (isSideways) {
      const x = room.left + at(tick) * room.width;
      return [
        draw("line", { x1: x, x2: x, y1: room.top, y2: room.top + room.height, stroke: GREY }),
        label(figure(tick), { x, y: room.top + room.height + 13 }),
      ];
    }
    const y = room.top + (1 - at(tick)) * room.height;
    return [
      draw("line", { x1: room.left, x2: room.left + room.width, y1: y, y2: y, stroke: GREY }),
      label(figure(tick), { x: room.left - 5, y: y + 4, anchor: "end" }),
    ];
  });
}

function figuresBelow(room: PlotRoom, { ticks, at }: Scale, figures: Intl.NumberFormat): SVGElement[] {
  return ticks.map((tick) =>
    label(figures.format(tick), { x: room.left + at(tick) * room.width, y: room.top + room.height + 13 }),
  );
}

/** Names of categories; where they are too many for the room, every second, third … */
function categoryLabels(
  { categories, isSideways, form }: ChartPicture,
  room: PlotRoom,
  beside: number,
): SVGElement[] {
  const count = Math.max(1, form === "areas" ? categories.length - 1 : categories.length);
  const slot = (isSideways ? room.height : room.width) / count;
  const every = Math.max(1, Math.ceil((isSideways ? LOW : NARROW) / slot));
  const middle = form === "areas" ? 0 : 0.5;
  return categories.flatMap((name, at) => {
    if (at % every !== 0) return [];
    const place = (at + middle) * slot;
    return [
      isSideways
        ? label(name, {
            x: room.left - 5,
            y: room.top + room.height - place + 4,
            room: beside - 4,
            anchor: "end",
          })
        : label(name, { x: room.left + place, y: room.top + room.height + 13, room: slot * every - 4 }),
    ];
  });
}
