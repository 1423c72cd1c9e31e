import { ICommandService } from "@univerjs/core";
import type { Sheet } from "../model";
import { geometryOf, type Box, type Geometry, type PaneName } from "./geometry";
import type { Grid } from "./gridParts";
import { make } from "./popup";

/** Something that lies over the cells and scrolls with them. */
export interface Overlay {
  readonly element: HTMLElement | SVGElement;
  /** The cell that it scrolls with. */
  readonly row: number;
  readonly column: number;
  /** Whether it may reach over the edges of the part in which its cell scrolls. */
  readonly isFree?: boolean;
  /** Where it is, by the cells. */
  box(geometry: Geometry): Box;
}

/** Tells what lies over the cells of a sheet. */
export type Overlays = (sheet: Sheet) => readonly Overlay[];

const PANES: readonly PaneName[] = ["main", "left", "top", "corner"];

/** What the page lays over the grid's cells: it follows scrolling, zoom and sizes, and is made anew when the workbook changes. */
export class Layer {
  private readonly root = make("div", { class: "layer" });
  private readonly panes = new Map<PaneName, HTMLElement>();
  private readonly sources: { readonly overlays: Overlays; shown: readonly Overlay[] }[] = [];
  private readonly endings: (() => void)[] = [];
  private frame: number | undefined;
  private isStale = true;

  constructor(private readonly grid: Pick<Grid, "api" | "injector" | "container" | "desk">) {
    const { container, desk, injector } = grid;
    for (const name of PANES) {
      const pane = make("div", { class: "layer-pane" });
      this.panes.set(name, pane);
      this.root.append(pane);
    }
    container.append(this.root);
    const heard = injector.get(ICommandService).onCommandExecuted(() => this.placeSoon());
    const unlisten = desk.store.listen(() => this.refresh());
    const resized = new ResizeObserver(() => this.placeSoon());
    resized.observe(container);
    this.endings.push(
      () => heard.dispose(),
      unlisten,
      () => resized.disconnect(),
    );
  }

  /** @param overlays is asked whenever the workbook or the sheet in front has changed */
  add(overlays: Overlays): void {
    this.sources.push({ overlays, shown: [] });
    this.refresh();
  }

  /** Everything is asked for anew. */
  refresh(): void {
    this.isStale = true;
    this.placeSoon();
  }

  dispose(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    for (const end of this.endings.splice(0)) end();
    this.root.remove();
  }

  private placeSoon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (this.isStale) this.ask();
      this.place();
    });
  }

  private ask(): void {
    this.isStale = false;
    const { active } = this.grid.desk.store;
    for (const source of this.sources) {
      for (const { element } of source.shown) element.remove();
      source.shown = source.overlays(active);
    }
  }

  private place(): void {
    const geometry = geometryOf(this.grid.api, this.grid.injector);
    this.root.hidden = geometry === undefined;
    if (!geometry) return;
    const origin = this.grid.container.getBoundingClientRect();
    const { canvas, panes } = geometry;
    setBox(this.root, {
      left: canvas.left - origin.left,
      top: canvas.top - origin.top,
      width: canvas.width,
      height: canvas.height,
    });
    for (const [name, pane] of this.panes) setBox(pane, panes[name]);
    for (const { shown } of this.sources)
      for (const overlay of shown) {
        const { element, row, column } = overlay;
        const name = geometry.paneOf(row, column);
        const box = overlay.box(geometry);
        const pane = panes[name];
        const isSeen = overlay.isFree === true || touches(box, pane);
        element.style.display = isSeen ? "" : "none";
        if (!isSeen) continue;
        const parent = overlay.isFree === true ? this.root : this.panes.get(name);
        if (element.parentElement !== parent) parent?.append(element);
        const corner = overlay.isFree === true ? { left: 0, top: 0 } : pane;
        setBox(element, { ...box, left: box.left - corner.left, top: box.top - corner.top });
      }
  }
}

function touches(box: Box, pane: Box): boolean {
  return (
    box.left < pane.left + pane.width &&
    box.left + box.width > pane.left &&
    box.top < pane.top + pane.height &&
    box.top + box.height > pane.top
  );
}

function setBox({ style }: HTMLElement | SVGElement, { left, top, width, height }: Box): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${Math.max(0, width)}px`;
  style.height = `${Math.max(0, height)}px`;
}
