import { lastDayOf, type Step } from "../../../domain/year";
import type { Translate } from "../../../i18n";
import { formatDate } from "../../../text";
import { periodName } from "../../periodName";

/** What a step is called on its button, and why it is the next one. */
export interface StepWords {
  readonly action: string;
  readonly why: string;
}

type Facts = Readonly<Record<string, string | number>>;

export function stepWords(step: Step, text: Translate): StepWords {
  switch (step.code) {
    case "compute":
      return { action: text("pane.compute"), why: text("step.compute.why") };
    case "recompute":
      return { action: text("pane.compute"), why: text(`results.old.${step.because}`) };
    default: {
      const facts = factsOf(step, text);
      const isDated = facts.until !== undefined || step.code !== "evidence";
      return {
        action: text(`step.${step.code}`, facts),
        why: isDated ? text(`step.${step.code}.why`, facts) : text("step.evidence.whyUndated"),
      };
    }
  }
}

function factsOf(step: Step, text: Translate): Facts {
  switch (step.code) {
    case "tables":
      return { tables: step.sheets.map((sheet) => `«${sheet}»`).join(", ") };
    case "settings":
      return { settings: step.settings.map((key) => text(`asked.${key}`)).join("; ") };
    case "decide":
      return { awards: step.awards.map(({ name }) => `«${name}»`).join(", ") };
    case "errors":
      return { count: step.count };
    case "due":
      return { late: step.late, soon: step.soon };
    case "evidence":
    case "collect":
    case "prepare":
      return step.period
        ? { period: periodName(step.period), until: formatDate(lastDayOf(step.period)) }
        : {};
    case "verify":
    case "verifyLocked":
      return { period: periodName(step.period), count: step.count };
    case "lock":
    case "publish":
    case "papers":
      return { period: periodName(step.period) };
    default:
      return {};
  }
}
