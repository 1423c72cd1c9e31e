import { assign } from "./assign";
import { documents } from "./documents";
import { done } from "./done";
import { due } from "./due";
import { functions } from "./functions";
import { home } from "./home";
import { importData } from "./import";
import { newYear } from "./newYear";
import { papers } from "./papers";
import { SECTIONS, type MenuSection, type Page, type SectionId } from "./page";
import { preview } from "./preview";
import { returnForms } from "./returnForms";
import { start } from "./start";
import { undo } from "./undo";
import { upgrade } from "./upgrade";
import type { Carried, PageId } from "./views";
import { verify } from "./verify";
import { visits } from "./visits";

/** Every page of the pane by its id. */
const pages: { readonly [Id in PageId]: Page<Carried[Id]> } = {
  start,
  home,
  preview,
  done,
  assign,
  visits,
  import: importData,
  returnForms,
  due,
  documents,
  papers,
  functions,
  newYear,
  upgrade,
  undo,
  verify,
};

export function pageAt<Id extends PageId>(id: Id): Page<Carried[Id]> {
  return pages[id];
}

const entries = Object.values(pages)
  .flatMap((page) => page.entries ?? [])
  .sort((a, b) => a.place - b.place);

/** The menu of the first page. */
export const menu: readonly MenuSection[] = (Object.keys(SECTIONS) as SectionId[]).map((section) => ({
  title: SECTIONS[section],
  entries: entries.filter((entry) => entry.section === section),
}));
