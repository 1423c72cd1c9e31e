import type { BrowserContext, Page } from "playwright-core";
import type { HostErrorCode } from "../../src/host/errors";
import type { Key, Language } from "../../src/i18n";
import { openWith, small } from "../host/workbook";
import { until } from "../waiting";
import { Clerk } from "./clerk";
import { openBytes } from "./gridPage";
import { openWindow } from "./window";
import { goToArea, settled } from "./pages";

let preview: string;
let context: BrowserContext;
let page: Page;
let file: Uint8Array;
const problems: string[] = [];

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 900 } }));
  const excel = await openWith(small);
  file = await excel.save();
  excel.close();
  page = await context.newPage();
  page.on("pageerror", ({ message }) => {
    if (!message.includes("responseEnd")) problems.push(message);
  });
  await page.clock.setFixedTime(new Date("2024-04-20T08:00:00"));
});

/** The small office, whose one period is over, with the pane in a language. */
async function open(language: Language): Promise<Clerk> {
  await page.addInitScript((chosen) => {
    localStorage.setItem("thidua.preferences", JSON.stringify({ language: chosen, person: "" }));
  }, language);
  await openBytes(page, preview, "loi-excel.xlsx", file);
  return Clerk.at(page, language);
}

/** When Excel fails: always, once the sheet is there (at one request that writes, or at all from then on), or once a run has ended. */
type Fault =
  | { readonly when: "always"; readonly code: HostErrorCode }
  | { readonly when: "once" | "from"; readonly sheet: string }
  | { readonly when: "written" };

/** What is refused before anything was written, and what the pane may say of it. */
const REFUSED: readonly (readonly [Fault, readonly Sentence[]])[] = [
  [{ when: "always", code: "GeneralException" }, ["error.unknown"]],
  [{ when: "always", code: "ItemNotFound" }, ["error.unknown", "error.stale"]],
  [{ when: "always", code: "AccessDenied" }, ["error.accessDenied"]],
];

/** Excel does so with every request from now on; undefined: it works again. What is thrown without a code is a GeneralException. */
async function inject(fault: Fault | undefined): Promise<void> {
  await page.evaluate((wanted) => {
    const { embeddedHost: host, embeddedFaults: faults } = window;
    if (!host || !faults) throw new Error("no workbook");
    const { store } = host;
    const SET = 4;
    let isOver = false;
    const isDue = (body: Parameters<ReturnType<typeof faults.failsOnce>>[0]): boolean => {
      if (wanted?.when === "once") {
        const isWriting = body.Actions?.some(({ ActionType }) => Number(ActionType) === SET) ?? false;
        return !isOver && isWriting && store.sheet(wanted.sheet) !== undefined;
      }
      if (wanted?.when === "from") return store.sheet(wanted.sheet) !== undefined;
      return store.customXml.all().some(({ namespace }) => namespace === "urn:thi-dua-excel:luot-ghi-xong");
    };
    if (wanted?.when === "always") host.faults = faults.failsFrom(0, wanted.code);
    else if (wanted === undefined) host.faults = undefined;
    else
      host.faults = (body) => {
        if (!isDue(body)) return;
        isOver = true;
        throw new Error("Excel does not answer.");
      };
  }, fault);
}

/** Every sentence that says what stands after something went wrong. */
const SENTENCES = [
  "error.unknown",
  "error.stale",
  "error.accessDenied",
  "error.undone",
  "error.unfinished",
  "error.unread",
] as const satisfies readonly Key[];
type Sentence = (typeof SENTENCES)[number];

/** Does something while Excel fails, and waits for what the pane says of it; by then nothing is at work any more. */
async function failing(clerk: Clerk, fault: Fault, act: () => Promise<void>): Promise<Sentence> {
  const { pane, text } = clerk;
  const openings = SENTENCES.map((key) => {
    const [opening = ""] = text(key, { code: "|", sheets: "|" }).split("|");
    return opening;
  });
  await inject(fault);
  await act();
  const found = await pane.waitForFunction((wanted) => {
    const said = document.querySelector("main")?.innerText ?? "";
    const at = wanted.findIndex((opening) => said.includes(opening));
    return at < 0 ? undefined : { at };
  }, openings);
  await inject(undefined);
  await settled(pane);
  const { at } = (await found.jsonValue()) ?? { at: 0 };
  return SENTENCES[at] ?? "error.unknown";
}

/**
 * Puts back what broke off, from the button of the message that says so.
 * @param isComputed only what is computed can be computed and written again from there
 */
async function putBack(clerk: Clerk, isComputed: boolean): Promise<void> {
  const { pane, text } = clerk;
  await pane
    .getByRole("status")
    .getByRole("button", { name: text("undo.title") })
    .click();
  await clerk.button("undo.putBack").waitFor();
  expect(await clerk.button("undo.again").count()).toBe(isComputed ? 1 : 0);
  await clerk.press("undo.putBack");
  await clerk.isPutBack();
}

describe.each(["vi", "en"] as const)("when Excel fails (%s)", (language) => {
  test("reading says so, and reads when asked again", async () => {
    const clerk = await open(language);
    await goToArea(clerk.pane, "area.data", clerk.text);
    const said = await failing(clerk, { when: "always", code: "GeneralException" }, () =>
      clerk.press("pane.reload"),
    );
    expect(said).toBe("error.unknown");
    await clerk.pane
      .getByRole("status")
      .getByRole("button", { name: clerk.text("pane.reload") })
      .click();
    await clerk.reads("pane.noFindings");
    expect(await clerk.pane.getByRole("status").count()).toBe(0);
  });

  test("writing results leaves the workbook as it was, or can be put back, and can be tried again", async () => {
    const clerk = await open(language);
    const sheets = await clerk.sheets();
    const write = (): Promise<void> => clerk.press("pane.write");
    await clerk.takeStep("pane.compute");
    await clerk.headed("pane.preview");
    for (const [fault, sentences] of REFUSED) {
      expect(sentences).toContain(await failing(clerk, fault, write));
      expect(await clerk.sheets()).toEqual(sheets);
    }
    expect(await failing(clerk, { when: "once", sheet: "Điểm cụm" }, write)).toBe("error.undone");
    expect(await clerk.sheets()).toEqual(sheets);
    expect(await failing(clerk, { when: "from", sheet: "Điểm cụm" }, write)).toBe("error.unfinished");
    await putBack(clerk, true);
    // What was taken back is in the log.
    expect(await clerk.sheets()).toEqual([...sheets, "Nhật ký"]);
    await clerk.compute();
    expect(await clerk.rows("KetQuaKhen")).toMatchObject([{ Tên: "Cụm 2" }]);
  });

  test("a protected sheet of results is told before anything is written, with the way on once it is not", async () => {
    const clerk = await open(language);
    await clerk.compute();
    const lan = (act: "protectSheet" | "unprotectSheet"): Promise<void> =>
      page.evaluate(async (wanted) => {
        await window.embeddedHost?.colleague("Lan")[wanted]("Điểm đơn vị");
      }, act);
    await page.evaluate(async () => {
      await window.embeddedHost?.colleague("Lan").type("'Minh chứng'!N2", 4);
    });
    await lan("protectSheet");
    await clerk.home();
    await settled(clerk.pane);
    await clerk.press("pane.compute");
    await clerk.reads("error.protected", { sheet: "Điểm đơn vị" });
    expect(await clerk.button("pane.write").isDisabled()).toBe(true);
    await lan("unprotectSheet");
    await clerk.press("pane.previewAgain");
    await clerk.headed("pane.preview");
    await until(async () => clerk.button("pane.write").isEnabled());
  });

  test("a filter that Excel does not set again is told by its sheet, until somebody has read it; the results stand", async () => {
    const clerk = await open(language);
    await clerk.compute();
    await clerk.pane.evaluate(() =>
      Excel.run(async (excel) => {
        const units = excel.workbook.tables.getItem("DiemDonVi").columns.getItem("Đơn vị");
        units.filter.applyValuesFilter(["02"]);
        await excel.sync();
      }),
    );
    await page.evaluate(async () => {
      const host = window.embeddedHost;
      if (!host) throw new Error("no workbook");
      await host.colleague("Lan").type("'Minh chứng'!N2", 4);
      host.faults = (body) => {
        if (/"Name":"Apply"/u.test(JSON.stringify(body))) throw new Error("Excel does not take it.");
      };
    });
    await clerk.compute();
    const told = clerk.pane.getByText(clerk.text("pane.lostFilters", { sheets: "Điểm đơn vị" }));
    await told.waitFor();
    expect(await clerk.rows("DiemDonVi")).toMatchObject([{ Điểm: 4 }, {}, { Điểm: 4 }, {}]);
    await clerk.press("pane.understood");
    await told.waitFor({ state: "detached" });
  });

  test("locking leaves the period open, or can be put back, and can be tried again", async () => {
    const clerk = await open(language);
    const { pane, text } = clerk;
    const period = "Quý I";
    const state = async (): Promise<unknown> => (await clerk.rows("Ky"))[0]?.["Trạng thái"];
    await clerk.openPeriods();
    await clerk.press("periods.lock.begin");
    const lock = async (): Promise<void> => {
      await pane.getByRole("checkbox", { name: text("periods.lock.sure") }).check();
      await clerk.press("periods.lock.title", { period });
    };
    for (const [fault, sentences] of REFUSED) {
      expect(sentences).toContain(await failing(clerk, fault, lock));
      expect(await state()).toBe("");
    }
    expect(await failing(clerk, { when: "from", sheet: "Khóa sổ" }, lock)).toBe("error.unfinished");
    await putBack(clerk, false);
    expect(await state()).toBe("");
    await clerk.openPeriods();
    await clerk.press("periods.lock.begin");
    await lock();
    await clerk.headed("periods.lock.done", { period });
    expect(await state()).toBe("khóa");
  });

  test("what was locked and cannot be read afterwards is said to be locked; a reason that was typed stays", async () => {
    const clerk = await open(language);
    await clerk.openPeriods();
    await clerk.press("periods.lock.begin");
    await clerk.pane.getByRole("checkbox", { name: clerk.text("periods.lock.sure") }).check();
    const lock = (): Promise<void> => clerk.press("periods.lock.title", { period: "Quý I" });
    expect(await failing(clerk, { when: "written" }, lock)).toBe("error.unread");
    expect(await clerk.rows("Ky")).toMatchObject([{ "Trạng thái": "khóa" }]);
    await clerk.openPeriods();
    await clerk.button("periods.publish.begin").waitFor();

    // A reason that was typed is not typed twice.
    await clerk.press("periods.unlock.begin");
    const reason = clerk.pane.getByLabel(clerk.text("pane.unlockReason"));
    await reason.fill("Thẩm định lại");
    const unlock = async (): Promise<void> => {
      await clerk.pane.getByRole("checkbox", { name: clerk.text("periods.unlock.sure") }).check();
      await clerk.press("periods.unlock.title", { period: "Quý I" });
    };
    const fault = { when: "always", code: "GeneralException" } as const;
    expect(await failing(clerk, fault, unlock)).toBe("error.unknown");
    expect(await reason.inputValue()).toBe("Thẩm định lại");
    await unlock();
    await clerk.headed("periods.unlock.done", { period: "Quý I" });
    expect(await clerk.rows("Ky")).toMatchObject([{ "Trạng thái": "mở" }]);
  });

  test("making papers leaves none, or can be put back, and can be tried again", async () => {
    const clerk = await open(language);
    await clerk.openPapers();
    const before = await clerk.sheets();
    await clerk.press("papers.show");
    const write = (): Promise<void> => clerk.press("pane.write");
    for (const [fault, sentences] of REFUSED) {
      expect(sentences).toContain(await failing(clerk, fault, write));
      expect(await clerk.sheets()).toEqual(before);
    }
    expect(await failing(clerk, { when: "from", sheet: "QĐ khen Đoàn Quý I" }, write)).toBe(
      "error.unfinished",
    );
    await putBack(clerk, false);
    expect(await clerk.sheets()).toEqual([...before, "Nhật ký"]);
    await clerk.openPapers();
    await clerk.writePapers();
    expect(await clerk.sheets()).toContain("QĐ khen Đoàn Quý I");
  });
});

test("nothing broke", () => expect(problems).toEqual([]));
