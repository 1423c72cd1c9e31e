import type { Change, Sheet } from "../../model";
import { SheetGeometry } from "../../model/charts";
import type { GridDesk } from "../desk";
import { make } from "../popup";
import type { PrintedChart } from "./drawPage";
import type { PrintedPage } from "./pages";

/** What divides and draws pages; loaded with the first sheet that is looked at so. */
type Drawing = typeof import("./pages") & typeof import("./drawPage") & typeof import("./charts");

async function loadDrawing(): Promise<Drawing> {
  const [pages, drawPage, charts] = await Promise.all([
    import("./pages"),
    import("./drawPage"),
    import("./charts"),
  ]);
  return { ...pages, ...drawPage, ...charts };
}

/** Waits after a change, so that what is written cell by cell is drawn once. */
const QUIET_MS = 150;
/** How large pages are shown, as a share of their size on a screen. */
const SIZES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
/** Pixels of a point. */
const PIXELS = 4 / 3;
/** Pixels that stay free beside a page. */
const BESIDE = 48;

/** Shows the sheet in front page by page, as it is printed, over the grid; it follows the sheet and what is written there. */
export class PrintView {
  private readonly root = make("section", { class: "print", tabindex: "-1" });
  private readonly pages = make("div", { class: "print-pages" });
  private readonly title = make("strong");
  private readonly count = make("span", { class: "print-count" });
  private readonly drawn = new IntersectionObserver((entries) => this.drawSeen(entries), {
    rootMargin: "600px",
  });
  private readonly endings: (() => void)[] = [];
  private readonly draws = new Map<Element, () => HTMLElement>();
  private size: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private drawing: Drawing | undefined;
  private former: Element | null = null;

  /** @param onToggle is told whether pages are shown */
  constructor(
    private readonly desk: GridDesk,
    private readonly container: HTMLElement,
    private readonly file: string,
    private readonly onToggle: (isShown: boolean) => void,
  ) {
    const { text, store } = desk;
    const button = (label: string, face: string, act: () => void): HTMLButtonElement => {
      const made = make(
        "button",
        { type: "button", class: "print-button", "aria-label": label, title: label },
        face,
      );
      made.addEventListener("click", act);
      return made;
    };
    this.root.ariaLabel = text("preview.print");
    this.root.append(
      make(
        "header",
        { class: "print-bar" },
        this.title,
        this.count,
        button(text("preview.print.smaller"), "−", () => this.resize(-1)),
        button(text("preview.print.larger"), "+", () => this.resize(1)),
        button(text("preview.print.close"), "✕", () => this.hide()),
      ),
      this.pages,
    );
    this.root.addEventListener("keydown", (event) => {
      // The grid listens to the whole window.
      event.stopPropagation();
      if (event.key === "Escape") this.hide();
    });
    this.pages.addEventListener("scroll", () => this.tellPlace());
    this.endings.push(store.listen((change) => this.follow(change)));
  }

  get isShown(): boolean {
    return this.root.isConnected;
  }

  show(): void {
    this.former = document.activeElement;
    this.container.append(this.root);
    this.root.focus({ preventScroll: true });
    this.onToggle(true);
    void this.render();
  }

  hide(): void {
    this.root.remove();
    if (this.former instanceof HTMLElement) this.former.focus({ preventScroll: true });
    this.onToggle(false);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.drawn.disconnect();
    for (const end of this.endings.splice(0)) end();
    this.root.remove();
  }

  private follow({ kind }: Change): void {
    if (!this.isShown || kind === "calculate" || kind === "stale") return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.render(), QUIET_MS);
  }

  private async render(): Promise<void> {
    this.drawing ??= await loadDrawing();
    const { store, text } = this.desk;
    const { active: sheet } = store;
    const { printingOf, drawPage, printedCharts } = this.drawing;
    const printing = printingOf(store, sheet);
    const scroll = this.pages.scrollTop;
    const isOther = this.title.textContent !== sheet.name;
    this.title.textContent = sheet.name;
    this.drawn.disconnect();
    this.draws.clear();
    const charts = printedCharts(store, sheet, text);
    const facts = { ...this.factsOf(sheet), pages: printing.pages.length };
    const leaves = printing.pages.map((page) => {
      const label = text("preview.print.page", { number: page.place, of: printing.pages.length });
      const leaf = make("div", { class: "print-leaf", role: "img", "aria-label": label });
      leaf.style.setProperty("--paper-width", String(printing.width));
      leaf.style.setProperty("--paper-height", String(printing.height));
      this.draws.set(leaf, () =>
        drawPage({ store, sheet }, printing, page, onPage(charts, page, sheet), {
          ...facts,
          page: page.number,
        }),
      );
      return leaf;
    });
    this.pages.replaceChildren(
      ...(leaves.length > 0 ? leaves : [make("p", { class: "print-none" }, text("preview.print.nothing"))]),
    );
    this.place();
    for (const leaf of leaves) this.drawn.observe(leaf);
    this.pages.scrollTop = isOther ? 0 : scroll;
    this.tellPlace();
  }

  private factsOf(sheet: Sheet): { sheet: string; file: string; date: string; time: string } {
    const now = new Date();
    const { locale } = this.desk.store;
    return {
      sheet: sheet.name,
      file: this.file,
      date: now.toLocaleDateString(locale),
      time: now.toLocaleTimeString(locale),
    };
  }

  private drawSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const draw = this.draws.get(target);
      if (!isIntersecting || !draw) continue;
      target.replaceChildren(draw());
      this.draws.delete(target);
      this.drawn.unobserve(target);
    }
  }

  /** As large as fits the width, unless the person wanted another size. */
  private place(): void {
    const leaf = this.pages.querySelector<HTMLElement>(".print-leaf");
    if (!leaf) return;
    const width = Number(leaf.style.getPropertyValue("--paper-width")) * PIXELS;
    const fits = Math.min(1, (this.pages.clientWidth - BESIDE) / width);
    this.pages.style.setProperty("--zoom", String((this.size ?? Math.max(0.3, fits)) * PIXELS));
  }

  private resize(by: 1 | -1): void {
    const now = Number(this.pages.style.getPropertyValue("--zoom")) / PIXELS;
    this.size =
      by > 0 ? SIZES.find((size) => size > now + 0.01) : SIZES.findLast((size) => size < now - 0.01);
    this.size ??= by > 0 ? SIZES.at(-1) : SIZES[0];
    this.place();
  }

  private tellPlace(): void {
    const leaves = [...this.pages.querySelectorAll<HTMLElement>(".print-leaf")];
    const { top, height } = this.pages.getBoundingClientRect();
    const seen = leaves.findLastIndex((leaf) => leaf.getBoundingClientRect().top < top + height / 2);
    this.count.textContent =
      leaves.length === 0
        ? ""
        : this.desk.text("preview.print.page", { number: Math.max(0, seen) + 1, of: leaves.length });
  }
}

/** The charts that begin on a page, at their places there. */
function onPage(
  charts: readonly PrintedChart[],
  { rows, columns }: PrintedPage,
  sheet: Sheet,
): PrintedChart[] {
  const geometry = new SheetGeometry(sheet);
  return charts.flatMap((chart) => {
    const spot = geometry.spotAt(chart.left, chart.top);
    const row = rows.findLast(({ index }) => index === spot.row);
    const column = columns.findLast(({ index }) => index === spot.column);
    return row && column
      ? [{ ...chart, left: column.start + spot.intoColumn, top: row.start + spot.intoRow }]
      : [];
  });
}
