import { QuestionCircleRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";
import type { View } from "../views";
import type { ReferenceView, TopicView } from "./view";

const HELP: View = { at: "help" };

/** "Cách dùng": what a clerk wants to do, and everything to look up, searchable. */
export const help: Page = {
  component: onDemand(async () => (await import("./Help")).Help),
  entries: [
    {
      area: "help",
      place: 10,
      title: "help.pane.title",
      about: "help.pane.about",
      icon: QuestionCircleRegular,
      opens: HELP,
    },
  ],
};

/** One thing that a clerk wants to do, step by step. */
export const topic: Page<TopicView> = {
  component: onDemand<TopicView>(async () => (await import("./TopicPage")).TopicPage),
  parent: HELP,
};

/** All of one kind to look up: sheets, settings, functions, findings, keys. */
export const reference: Page<ReferenceView> = {
  component: onDemand<ReferenceView>(async () => (await import("./ReferencePage")).ReferencePage),
  parent: HELP,
};
