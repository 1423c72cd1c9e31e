import { area } from "./area";
import { areaIds, type AreaId } from "./areas";
import { assign } from "./assign";
import { awards } from "./awards";
import { data } from "./data";
import { documents } from "./documents";
import { done } from "./done";
import { due } from "./due";
import { formulas } from "./formulas";
import { functions } from "./functions";
import { help, reference, topic } from "./help";
import { home } from "./home";
import { importData } from "./import";
import { newYear } from "./newYear";
import type { AreaLinks, Page, PageEntry } from "./page";
import { papers } from "./papers";
import { periods } from "./periods";
import { preview } from "./preview";
import { privacy } from "./privacy";
import { returnForms } from "./returnForms";
import { settings } from "./settings";
import { row } from "./row";
import { support } from "./support";
import { scores } from "./scores";
import { undo } from "./undo";
import { upgrade } from "./upgrade";
import { verify } from "./verify";
import type { Carried, PageId, View } from "./views";
import { visits } from "./visits";

/** Every page of the pane by its id. */
const pages: { readonly [Id in PageId]: Page<Carried[Id]> } = {
  home,
  area,
  data,
  preview,
  done,
  assign,
  visits,
  import: importData,
  returnForms,
  row,
  scores,
  awards,
  due,
  documents,
  papers,
  periods,
  formulas,
  functions,
  help,
  topic,
  reference,
  support,
  privacy,
  newYear,
  settings,
  upgrade,
  undo,
  verify,
};

export function pageAt<Id extends PageId>(id: Id): Page<Carried[Id]> {
  return pages[id];
}

const entries: readonly PageEntry[] = Object.values(pages)
  .flatMap((page) => page.entries ?? [])
  .sort((a, b) => a.place - b.place);

/** All areas that have pages. */
export const areas: readonly AreaLinks[] = areaIds.flatMap((id) => {
  const own = entries.filter((entry) => entry.area === id);
  const [first, ...more] = own;
  if (!first) return [];
  return [{ id, door: more.length === 0 ? first.opens : { at: "area", area: id }, entries: own }];
});

/** The way into an area: its only page, else the list of its pages. */
export function doorOf(id: AreaId): View {
  return areas.find((area) => area.id === id)?.door ?? { at: "home" };
}

/** The area that a page belongs to; undefined for one that is reached from the first page only. */
export function areaOf(view: View): AreaLinks | undefined {
  const { at } = pages[view.at].parent ?? view;
  const id = view.at === "area" ? view.area : entries.find(({ opens }) => opens.at === at)?.area;
  return areas.find((area) => area.id === id);
}

/** The page that a page is reached from: the one that it belongs to, the list of its area where that has more pages than one, else the first page. */
export function parentOf(view: View): View {
  const { parent } = pages[view.at];
  if (parent) return parent;
  const door = areaOf(view)?.door;
  return view.at !== "area" && door?.at === "area" ? door : { at: "home" };
}
