import type { AreaView } from "./area/view";
import type { AssignView } from "./assign/view";
import type { DocumentsView } from "./documents/view";
import type { DoneView } from "./done/view";
import type { ReferenceView, TopicView } from "./help/view";
import type { ImportView } from "./import/view";
import type { PeriodsView } from "./periods/view";
import type { PreviewView } from "./preview/view";
import type { SettingsView } from "./settings/view";
import type { RowView } from "./row/view";
import type { ScoresView } from "./scores/view";

/** What every page carries, by its id; `unknown`: nothing, it asks for everything itself. */
export interface Carried {
  readonly home: unknown;
  readonly area: AreaView;
  readonly data: unknown;
  readonly preview: PreviewView;
  readonly done: DoneView;
  readonly assign: AssignView;
  readonly visits: unknown;
  readonly import: ImportView;
  readonly returnForms: unknown;
  readonly row: RowView;
  readonly scores: ScoresView;
  readonly awards: unknown;
  readonly due: unknown;
  readonly documents: DocumentsView;
  readonly papers: unknown;
  readonly periods: PeriodsView;
  readonly formulas: unknown;
  readonly functions: unknown;
  readonly help: unknown;
  readonly topic: TopicView;
  readonly reference: ReferenceView;
  readonly support: unknown;
  readonly privacy: unknown;
  readonly newYear: unknown;
  /** With where the person was when they were asked: there they are again with the answer. */
  readonly settings: SettingsView & { readonly from?: View };
  readonly upgrade: unknown;
  readonly undo: unknown;
  readonly verify: unknown;
}

export type PageId = keyof Carried;

/** A page with what it carries. */
export type ViewAt<Id extends PageId> = { readonly at: Id } & Carried[Id];

/** Where the person is. */
export type View = { [Id in PageId]: ViewAt<Id> }[PageId];
