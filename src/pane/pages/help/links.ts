import { HomeRegular, type FluentIcon } from "@fluentui/react-icons";
import type { HelpTextKey } from "../../../i18n/help";
import type { AreaLinks } from "../page";
import type { View } from "../views";

/** A page with its name, what is done there, and its picture. */
export interface PageLink {
  readonly title: HelpTextKey;
  readonly about: HelpTextKey;
  readonly icon: FluentIcon;
  readonly view: View;
}

/** The pages by the names that their areas give them; the first page has none. */
export function linksTo(views: readonly View[], areas: readonly AreaLinks[]): PageLink[] {
  return views.flatMap((view): PageLink[] => {
    if (view.at === "home")
      return [{ title: "pane.home", about: "help.home.about", icon: HomeRegular, view }];
    const wanted = JSON.stringify(view);
    const entry = areas
      .flatMap(({ entries }) => entries)
      .find(({ opens }) => JSON.stringify(opens) === wanted);
    return entry ? [{ title: entry.title, about: entry.about, icon: entry.icon, view }] : [];
  });
}
