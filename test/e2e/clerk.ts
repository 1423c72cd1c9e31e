import type { Frame, Locator, Page } from "playwright-core";
import { translator, type Key, type Language, type Translate } from "../../src/i18n";
import type {} from "../../src/host/preview";
import { until } from "../waiting";
import { paneOf } from "./page";
import { goToArea, settled } from "./pages";

/** What somebody types in a cell; days are serial numbers. */
export type Typed = string | number;
type Params = Parameters<Translate>[1];

/** A person at the pane, who finds what is there by the words of the pane's language, and clicks it. */
export class Clerk {
  readonly text: Translate;

  private constructor(
    readonly page: Page,
    readonly pane: Frame,
    language: Language,
  ) {
    this.text = translator(language, "plain");
  }

  /** At the pane that the page shows, once it has read the workbook. */
  static async at(page: Page, language: Language): Promise<Clerk> {
    const clerk = new Clerk(page, await paneOf(page), language);
    await settled(clerk.pane);
    return clerk;
  }

  button(key: Key, params: Params = {}): Locator {
    return this.pane.getByRole("button", { name: this.text(key, params), exact: true });
  }

  async press(key: Key, params: Params = {}): Promise<void> {
    await this.button(key, params).click();
  }

  /** Takes one of several ways; behind the name of each stands what it does. */
  async choose(key: Key): Promise<void> {
    await this.pane.getByRole("button", { name: this.text(key) }).click();
    await settled(this.pane);
  }

  /** Waits for what the pane says. */
  async reads(key: Key, params: Params = {}): Promise<void> {
    await this.pane.getByText(this.text(key, params)).first().waitFor();
  }

  /** Waits for a page, or a step of one. */
  async headed(key: Key, params: Params = {}): Promise<void> {
    await this.pane.getByRole("heading", { name: this.text(key, params), exact: true }).waitFor();
  }

  async home(): Promise<void> {
    await goToArea(this.pane, "pane.home", this.text);
  }

  /** The one next step of the first page. */
  nextStep(key: Key, params: Params = {}): Locator {
    const heading = this.pane.getByRole("heading", { name: this.text("home.next") });
    return this.pane
      .getByRole("group")
      .filter({ has: heading })
      .getByRole("button", { name: this.text(key, params), exact: true });
  }

  /** Takes the next step, which must be this one. */
  async takeStep(key: Key, params: Params = {}): Promise<void> {
    await this.home();
    await this.nextStep(key, params).click();
  }

  /** Answers the question that the pane shows. */
  async answer(answer: Key): Promise<void> {
    await this.pane.getByRole("radio", { name: this.text(answer), exact: true }).click();
    await this.press("settings.save");
    await this.pane
      .getByRole("status")
      .getByRole("button", { name: this.text("undo.title") })
      .waitFor();
  }

  /** Reads sheets of the workbook as the kind that is chosen, up to where there is something to do. */
  async takeSheet(sheet: string): Promise<void> {
    await this.pane.getByRole("tab", { name: this.text("import.from.workbook"), exact: true }).click();
    await this.pane.getByRole("checkbox", { name: sheet, exact: true }).check();
    await this.press("import.bookTake", { count: 1 });
    await this.press("import.next");
    await this.atImport("columns");
    await this.press("import.next");
  }

  async atImport(step: "columns" | "questions" | "check" | "preview"): Promise<void> {
    await this.pane.getByRole("heading", { name: this.text(`import.step.${step}`) }).waitFor();
  }

  /** Writes what was read. */
  async writeImport(): Promise<void> {
    await this.atImport("preview");
    await this.press("pane.write");
    await this.button("import.again").waitFor();
  }

  /** Types rows into a sheet; the workbook has them once the grid has told it. */
  async typeRows(sheet: string, cell: string, rows: readonly (readonly Typed[])[]): Promise<void> {
    await this.page.evaluate(
      ([name, first, values]) => {
        const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(first) ?? [];
        const target = window.embeddedGrid?.getActiveWorkbook()?.getSheetByName(name);
        if (!target) throw new Error(`no sheet ${name}`);
        const column = letters.charCodeAt(0) - "A".charCodeAt(0);
        values.forEach((line, down) => {
          line.forEach((value, across) => {
            if (value !== "") target.getRange(Number(row) - 1 + down, column + across).setValue(value);
          });
        });
      },
      [sheet, cell, rows] as const,
    );
  }

  /** Rows of a table of the workbook in which anything stands, by header. */
  async rows(table: string): Promise<Record<string, unknown>[]> {
    return this.page.evaluate((name) => {
      const found = window.embeddedHost?.store.table(name);
      const headers = found?.headers() ?? [];
      return (found ? found.sheet.values(found.body) : [])
        .filter((row) => row.some((cell) => cell !== ""))
        .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]])));
    }, table);
  }

  /** All that stands on a sheet. */
  words(sheet: string): Promise<string> {
    return this.page.evaluate((name) => {
      const found = window.embeddedHost?.store.sheet(name);
      const area = found?.usedArea(true);
      return (found && area ? found.values(area) : []).flat().join(" ");
    }, sheet);
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.embeddedHost?.store.sheets.map(({ name }) => name) ?? []);
  }

  /** Waits until the workbook shows a sheet. */
  async sheetInFront(name: string): Promise<void> {
    const front = (): Promise<string | undefined> =>
      this.page.evaluate(() => window.embeddedHost?.store.active.name);
    await until(async () => (await front()) === name);
    expect(await front()).toBe(name);
  }

  /** Computes and writes from the next step. */
  async compute(): Promise<void> {
    await this.takeStep("pane.compute");
    await this.headed("pane.preview");
    await this.press("pane.write");
    await this.reads("pane.saved");
  }

  /** Locks or publishes a period from the next step. */
  async close(act: "lock" | "publish", period: string): Promise<void> {
    await this.takeStep(`step.${act}`, { period });
    await this.pane.getByRole("checkbox", { name: this.text(`periods.${act}.sure`) }).check();
    await this.press(`periods.${act}.title`, { period });
    await this.headed(`periods.${act}.done`, { period });
  }

  async openPeriods(): Promise<void> {
    await goToArea(this.pane, "area.scores", this.text);
    await this.choose("periods.title");
  }

  async openPapers(): Promise<void> {
    await goToArea(this.pane, "area.papers", this.text);
    await this.choose("papers.title");
  }

  /** Makes the papers of an award, on their page. */
  async writePapers(): Promise<void> {
    await this.headed("papers.title");
    await this.press("papers.show");
    await this.press("pane.write");
    await this.pane
      .getByRole("status")
      .getByRole("button", { name: this.text("undo.title") })
      .waitFor();
  }

  /** Takes the last write back from the log. */
  async undo(): Promise<void> {
    await goToArea(this.pane, "area.log", this.text);
    await this.choose("undo.title");
    await this.press("undo.putBack");
    await this.isPutBack();
  }

  /** Waits until the pane says that the workbook is as it was. */
  async isPutBack(): Promise<void> {
    const [done = ""] = this.text("undo.done", { time: "|" }).split("|");
    await this.pane.getByRole("status").getByText(done).waitFor();
  }
}
