import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { nextStep, type LastResults, type YearKnown } from "../../src/domain/year";
import type { Language } from "../../src/i18n";
import { TextContext } from "../../src/pane/components/context";
import type { Pane } from "../../src/pane/pane";
import { NextStep } from "../../src/pane/pages/home/NextStep";
import { MissingState, PeriodsState } from "../../src/pane/pages/home/PeriodsState";
import { AwardsState, ResultsState } from "../../src/pane/pages/home/ResultsState";
import { Reading, textsOf } from "../../src/session";
import { DAY, headOf, known, rawOf, withRows, WRITTEN, type Tables } from "./yearOffice";

const nothing = (): void => undefined;
const pane: Pane = {
  open: nothing,
  back: nothing,
  reload: nothing,
  compute: nothing,
  change: nothing,
  ask: nothing,
  run: nothing,
  goTo: nothing,
};
const OPEN = { isCalculatedByHand: false, isReadOnly: false, name: "so.xlsx" };

/** What a part of a page says, line by line: what stands in an element is a line. */
function said(part: ReactElement, language: Language = "vi"): string[] {
  const text = createElement(TextContext.Provider, { value: textsOf(language) }, part);
  const html = renderToStaticMarkup(createElement(FluentProvider, { theme: webLightTheme }, text));
  return html
    .replaceAll(/<(style|svg)\b[\s\S]*?<\/\1>/gu, "")
    .split(/<[^>]*>/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The first page in a state of the year, part by part. */
function home(year: YearKnown, changed: Tables = {}, language?: Language): string[] {
  const reading = new Reading(rawOf(changed), DAY, OPEN);
  const state = { known: year, reading, pane };
  return [
    createElement(NextStep, { step: nextStep(year), onTake: nothing }),
    createElement(PeriodsState, state),
    createElement(MissingState, state),
    createElement(ResultsState, { known: year, pane, isNext: false }),
    createElement(AwardsState, state),
  ].flatMap((part) => said(part, language));
}

describe("the parts of the first page say a state of the year", () => {
  test("in which results stand: the step, the periods, what is missing, since when, who has the award", () => {
    const lines = home(known());
    expect(lines.filter((line) => line === "Bước tiếp theo")).toHaveLength(1);
    expect(lines).toEqual(expect.arrayContaining(["Khóa kỳ «Quý II»", "Kỳ đang làm", "Cụm dẫn đầu: Cụm 1"]));
    expect(lines).toContain("Ghi lần cuối 30/06/2024 08:00:00, người ghi: Trần Thị Bình");
    expect(lines).not.toContain("Kết quả đã cũ");
  });

  test("in which the results are old: why, and with a mark", () => {
    const old: LastResults = { ...WRITTEN, old: "deadline" };
    expect(home(known({}, old))).toEqual(
      expect.arrayContaining([
        "Kết quả đã cũ",
        "Sau lần ghi kết quả cuối đã có kỳ qua hạn gửi. Tính lại để kết quả tính cả kỳ đó.",
      ]),
    );
  });

  test("in which nothing was ever written: no day, no person, no winner of yesterday", () => {
    const lines = home(known({}, null));
    expect(lines).toEqual(
      expect.arrayContaining(["Tính điểm và xét khen thưởng", "Chưa ghi kết quả lần nào."]),
    );
    expect(lines.join("\n")).not.toMatch(/Ghi lần cuối/u);
  });

  test("in which two lead: nobody is named as the winner, and somebody has to decide", () => {
    const changed: Tables = {
      MinhChung: withRows("MinhChung", "M4 | Q2 | B | Đoàn | 2 | 01/06/2024 | 7 | đạt"),
    };
    const lines = home(known(changed), changed);
    expect(lines).toContain("Cần quyết định");
    expect(lines.filter((line) => line.startsWith("Cụm dẫn đầu: "))).toEqual(["Cụm dẫn đầu: Cụm 1; Cụm 2"]);
  });

  test("in which there is no evidence: nothing is claimed of results or awards", () => {
    const changed: Tables = { MinhChung: headOf("MinhChung") };
    const lines = home(known(changed, null), changed);
    expect(lines.join("\n")).not.toMatch(/Kết quả|Cụm dẫn đầu/u);
    expect(lines).toContain("Nhập minh chứng");
  });

  test("before what it hangs on is known: that it is being looked at, in the language of the pane", () => {
    const { facts } = known();
    const year: YearKnown = { facts, last: undefined, worked: undefined };
    expect(home(year).filter((line) => line === "Đang xem…").length).toBeGreaterThan(1);
    const english = home(year, {}, "en").join("\n");
    expect(english).toMatch(/Next step/u);
    expect(english).not.toMatch(/Bước|Đang/u);
  });
});
