import { area } from "./area";
import { areaIds } from "./areas";
import { assign } from "./assign";
import { awards } from "./awards";
import { data } from "./data";
import { documents } from "./documents";
import { done } from "./done";
import { due } from "./due";
import { functions } from "./functions";
import { home } from "./home";
import { importData } from "./import";
import { newYear } from "./newYear";
import type { AreaLinks, Page, PageEntry } from "./page";
import { papers } from "./papers";
import { preview } from "./preview";
import { returnForms } from "./returnForms";
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
  scores,
  awards,
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

/** The area that a page belongs to; undefined for one that is reached from the first page only. */
export function areaOf(view: View): AreaLinks | undefined {
  const id = view.at === "area" ? view.area : entries.find(({ opens }) => opens.at === view.at)?.area;
  return areas.find((area) => area.id === id);
}

/** The page that a page is reached from: the list of its area where that has more pages than one, else the first page. */
export function parentOf(view: View): View {
  const door = areaOf(view)?.door;
  return view.at !== "area" && door?.at === "area" ? door : { at: "home" };
}
