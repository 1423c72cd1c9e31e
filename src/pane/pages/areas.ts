import {
  AppsListRegular,
  ArrowImportRegular,
  CalendarClockRegular,
  DocumentTextRegular,
  HistoryRegular,
  PeopleTeamRegular,
  QuestionCircleRegular,
  SettingsRegular,
  TrophyRegular,
  ArrowTrendingLinesRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { Key } from "../../i18n";

export interface Area {
  readonly title: Key;
  /** What is done there, in a line. */
  readonly about: Key;
  readonly icon: FluentIcon;
}

/** What the pane is for, area by area, in the order of an office's year; each is one click away from every page. */
export const AREAS = {
  data: { title: "area.data", about: "area.data.about", icon: AppsListRegular },
  entry: { title: "area.entry", about: "area.entry.about", icon: ArrowImportRegular },
  scores: { title: "area.scores", about: "area.scores.about", icon: ArrowTrendingLinesRegular },
  awards: { title: "area.awards", about: "area.awards.about", icon: TrophyRegular },
  assignments: { title: "area.assignments", about: "area.assignments.about", icon: PeopleTeamRegular },
  programmes: { title: "area.programmes", about: "area.programmes.about", icon: CalendarClockRegular },
  papers: { title: "area.papers", about: "area.papers.about", icon: DocumentTextRegular },
  log: { title: "area.log", about: "area.log.about", icon: HistoryRegular },
  settings: { title: "area.settings", about: "area.settings.about", icon: SettingsRegular },
  help: { title: "area.help", about: "area.help.about", icon: QuestionCircleRegular },
} as const satisfies Readonly<Record<string, Area>>;

export type AreaId = keyof typeof AREAS;
export const areaIds = Object.keys(AREAS) as readonly AreaId[];
