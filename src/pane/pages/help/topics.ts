import type { TableId } from "../../../domain/tables";
import type { HelpTextKey } from "../../../i18n/help";
import type { View } from "../views";
import type { PictureName } from "./pictures";
import type { TopicId } from "./view";

/** A step: its sentence, and the labels in it that are those of buttons and pages. */
export interface Step {
  readonly text: HelpTextKey;
  readonly names?: Readonly<Record<string, HelpTextKey>>;
}

/** Something that a clerk wants to do, step by step. */
export interface Topic {
  readonly steps: readonly Step[];
  /** The pages where it is done. */
  readonly opens: readonly View[];
  /** The sheets that it is about. */
  readonly tables: readonly TableId[];
  readonly picture?: PictureName;
}

const topics: Readonly<Record<TopicId, Topic>> = {
  start: {
    steps: [
      { text: "help.start.1", names: { empty: "pane.createTemplate" } },
      { text: "help.start.2" },
      { text: "help.start.3" },
      { text: "help.start.4" },
      { text: "help.start.5" },
      { text: "help.start.6", names: { newYear: "newYear.title" } },
    ],
    opens: [{ at: "home" }, { at: "newYear" }],
    tables: ["settings", "units", "clusters", "periods", "criteria"],
    picture: "start",
  },
  entry: {
    steps: [
      { text: "help.entry.1", names: { open: "import.open" } },
      { text: "help.entry.2" },
      { text: "help.entry.3" },
      { text: "help.entry.4", names: { forms: "return.forms" } },
      { text: "help.entry.5", names: { data: "area.data", goTo: "pane.goTo" } },
      { text: "help.entry.6", names: { undo: "undo.title" } },
    ],
    opens: [{ at: "import" }, { at: "returnForms" }, { at: "data" }],
    tables: ["evidence", "units", "officers", "criteria"],
    picture: "entry",
  },
  scoring: {
    steps: [
      { text: "help.scoring.1", names: { compute: "pane.compute" } },
      { text: "help.scoring.2", names: { charts: "pane.tabCharts", explain: "pane.tabExplain" } },
      { text: "help.scoring.3", names: { write: "pane.write" } },
      { text: "help.scoring.4", names: { why: "ribbon.explainRow", menu: "ribbon.group" } },
      { text: "help.scoring.5" },
      { text: "help.scoring.6", names: { formulas: "formula.title" } },
    ],
    opens: [{ at: "row", shows: "why" }, { at: "formulas" }],
    tables: ["unitScores", "clusterScores", "missing", "comparison", "explanations"],
    picture: "scoring",
  },
  awards: {
    steps: [
      { text: "help.awards.1" },
      { text: "help.awards.2", names: { compute: "pane.compute" } },
      { text: "help.awards.3" },
      { text: "help.awards.4" },
      { text: "help.awards.5" },
      { text: "help.awards.6", names: { papers: "papers.title" } },
    ],
    opens: [{ at: "papers" }],
    tables: ["awards", "disqualified", "nominations", "awardResults", "certainty", "budget"],
    picture: "awards",
  },
  locking: {
    steps: [
      { text: "help.locking.1", names: { page: "periods.title", lock: "periods.lock.begin" } },
      { text: "help.locking.2" },
      { text: "help.locking.3", names: { publish: "periods.publish.begin" } },
      { text: "help.locking.4", names: { unlock: "periods.unlock.begin" } },
      { text: "help.locking.5", names: { verify: "verify.title" } },
    ],
    opens: [{ at: "periods" }, { at: "verify" }],
    tables: ["periods", "log"],
  },
  assignments: {
    steps: [
      { text: "help.assignments.1" },
      { text: "help.assignments.2" },
      { text: "help.assignments.3" },
      { text: "help.assignments.4" },
      { text: "help.assignments.5", names: { all: "assign.acceptAll" } },
      { text: "help.assignments.6" },
    ],
    opens: [
      { at: "assign", kind: "twinning" },
      { at: "assign", kind: "oversight" },
      { at: "assign", kind: "groups" },
      { at: "visits" },
    ],
    tables: ["pairings", "duties", "groups", "visits", "constraints"],
    picture: "assignments",
  },
  papers: {
    steps: [
      { text: "help.papers.1", names: { documents: "documents.title" } },
      { text: "help.papers.2" },
      { text: "help.papers.3" },
      { text: "help.papers.4" },
      { text: "help.papers.5", names: { papers: "papers.title" } },
    ],
    opens: [{ at: "documents" }, { at: "papers" }, { at: "due" }],
    tables: ["papers", "signatories", "meetings", "reportSections"],
    picture: "papers",
  },
  together: {
    steps: [
      { text: "help.together.1" },
      { text: "help.together.2" },
      { text: "help.together.3" },
      { text: "help.together.4" },
      { text: "help.together.5" },
    ],
    opens: [{ at: "undo" }],
    tables: ["log"],
  },
  printing: {
    steps: [
      { text: "help.printing.1" },
      { text: "help.printing.2" },
      { text: "help.printing.3" },
      { text: "help.printing.4" },
      { text: "help.printing.5", names: { functions: "functions.title" } },
    ],
    opens: [{ at: "documents" }, { at: "functions" }],
    tables: ["papers"],
  },
  trouble: {
    steps: [
      { text: "help.trouble.1", names: { data: "area.data", goTo: "pane.goTo" } },
      { text: "help.trouble.2", names: { undo: "undo.title" } },
      { text: "help.trouble.3", names: { functions: "functions.title" } },
      { text: "help.trouble.4" },
      { text: "help.trouble.5", names: { upgrade: "upgrade.title" } },
      { text: "help.trouble.6", names: { support: "support.title" } },
    ],
    opens: [{ at: "data" }, { at: "undo" }, { at: "functions" }, { at: "upgrade" }, { at: "support" }],
    tables: ["checks"],
    picture: "trouble",
  },
};

/** The steps of a topic, and where they lead. */
export function topicOf(id: TopicId): Topic {
  return topics[id];
}
