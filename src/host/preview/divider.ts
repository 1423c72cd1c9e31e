/** Widths that the pane can have, in pixels; Excel's own opens at about the usual one. */
const WIDTHS = { least: 280, usual: 380, most: 900 };
/** Pixels of a press of an arrow key. */
const STEP = 20;
const KEPT = "thidua.preview.pane";

/** Lets the person make the pane wider or narrower, by pointer or arrow keys; the width is kept for the next time. */
export function adjustPane(divider: HTMLElement, pane: HTMLElement): void {
  const set = (width: number): void => {
    const most = Math.max(WIDTHS.least, Math.min(WIDTHS.most, innerWidth - WIDTHS.least));
    const chosen = Math.round(Math.min(most, Math.max(WIDTHS.least, width)));
    pane.style.width = `${chosen}px`;
    divider.ariaValueNow = String(chosen);
  };
  const keep = (): void => {
    try {
      localStorage.setItem(KEPT, divider.ariaValueNow ?? "");
    } catch {
      // Where nothing can be kept the pane is as wide as usual the next time.
    }
  };
  set(Number(kept() ?? WIDTHS.usual) || WIDTHS.usual);
  addEventListener("resize", () => set(Number(divider.ariaValueNow)));
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(Number(divider.ariaValueNow) + step);
    keep();
  });
  divider.addEventListener("dblclick", () => {
    set(WIDTHS.usual);
    keep();
  });
  divider.addEventListener("pointerdown", (down) => {
    const [start, width] = [down.clientX, pane.offsetWidth];
    document.body.classList.add("dragging");
    const move = (event: PointerEvent): void => set(width + start - event.clientX);
    document.addEventListener("pointermove", move);
    document.addEventListener(
      "pointerup",
      () => {
        document.removeEventListener("pointermove", move);
        document.body.classList.remove("dragging");
        keep();
      },
      { once: true },
    );
  });
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
