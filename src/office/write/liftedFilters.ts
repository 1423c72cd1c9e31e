import { inSlices } from "../inSlices";
import { contentOf, packingSteps, unpacked, xmlOf } from "../xmlStore";
import { activeFilters, liftFilters, putFilterBack, type HeldFilter } from "./filters";
import { hasBrokenOff } from "./journal";

/** Namespace of the XML parts with filters that are lifted. */
const LIFTED = "urn:thi-dua-excel:bo-loc";

/** Filters that a run, or taking it back, has lifted. */
interface KeptFilters {
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  readonly filters: readonly HeldFilter[];
}

/**
 * The filters of the tables that something is written into, and of their sheets. They are kept in the workbook from before they
 * are lifted until they are back: where it breaks off, whoever goes on puts them back.
 */
export class LiftedFilters {
  /** Those that are to be put back. */
  private readonly held: Map<string, HeldFilter>;
  /** Whether the workbook may keep any. */
  private areKept: boolean;

  private constructor(
    private readonly runs: ReadonlySet<string>,
    left: readonly HeldFilter[],
    private readonly active: readonly HeldFilter[],
  ) {
    // What somebody has chosen since counts.
    const theirs = new Set(active.map(keyOf));
    this.held = new Map(left.filter((each) => !theirs.has(keyOf(each))).map((each) => [keyOf(each), each]));
    this.areKept = left.length > 0;
  }

  /**
   * Looks for the filters of tables, by their names, and for those that were lifted and are not back.
   * @param runs whose filters they may be, however short ago they were lifted; those of others only when they broke off
   */
  static async find(
    context: Excel.RequestContext,
    tables: readonly string[],
    runs: Iterable<string>,
  ): Promise<LiftedFilters> {
    const own = new Set(runs);
    if (tables.length === 0) return new LiftedFilters(own, [], []);
    const parts = context.workbook.customXmlParts.getByNamespace(LIFTED).load("items/id");
    const active = await activeFilters(context, tables);
    const kept = parts.items.length > 0 ? await readKept(context, parts, own) : [];
    return new LiftedFilters(
      own,
      kept.flatMap(({ filters }) => filters),
      active,
    );
  }

  /** Shows all rows. @param run keeps the filters under its name; one of those that they may be of */
  async lift(context: Excel.RequestContext, run: string): Promise<void> {
    const { active } = this;
    if (active.length === 0) return;
    for (const filter of active) this.held.set(keyOf(filter), filter);
    this.areKept = true;
    const kept: KeptFilters = { run, begun: Date.now(), filters: active };
    const content = await inSlices(packingSteps(kept));
    context.workbook.customXmlParts.add(xmlOf("bo-loc", LIFTED, content));
    // Somebody may have chosen otherwise at the last moment.
    for (const filter of await liftFilters(context, active)) this.held.set(keyOf(filter), filter);
  }

  /** A request has met a filter and lifted it, whoever set it. */
  met(filter: HeldFilter): void {
    this.held.set(keyOf(filter), filter);
  }

  /** Sheets whose filters are not back. */
  get sheets(): string[] {
    return [...this.held.values()].map(({ sheet }) => sheet);
  }

  /**
   * Leaves rows out again as people chose. One that cannot be put back does not keep the others from it.
   * @param but a sheet that is still to be written
   * @throws what kept the first from it
   */
  async putBack(context: Excel.RequestContext, but?: string): Promise<void> {
    const failures: unknown[] = [];
    for (const [key, filter] of [...this.held].filter(([, { sheet }]) => sheet !== but)) {
      try {
        await putFilterBack(context, filter);
        this.held.delete(key);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Puts back what can be, without fail: what is still lifted is kept for whoever writes next. */
  async restore(context: Excel.RequestContext): Promise<void> {
    await this.putBack(context).catch(() => undefined);
    await this.letGo(context).catch(() => undefined);
  }

  /** Once all are back the workbook need not keep them. */
  private async letGo(context: Excel.RequestContext): Promise<void> {
    if (!this.areKept || this.held.size > 0) return;
    const parts = context.workbook.customXmlParts.getByNamespace(LIFTED).load("items/id");
    await context.sync();
    for (const { part } of await readKept(context, parts, this.runs)) part.delete();
    await context.sync();
    this.areKept = false;
  }
}

function keyOf({ table, sheet }: HeldFilter): string {
  return table ?? `\n${sheet}`;
}

/** What parts keep that is of these runs, or of others that broke off; the oldest first. */
async function readKept(
  context: Excel.RequestContext,
  { items }: Excel.CustomXmlPartScopedCollection,
  runs: ReadonlySet<string>,
): Promise<(KeptFilters & { readonly part: Excel.CustomXmlPart })[]> {
  const texts = items.map((part) => ({ part, xml: part.getXml() }));
  if (texts.length > 0) await context.sync();
  return texts
    .flatMap(({ part, xml }) => {
      const kept = unpacked<KeptFilters>(contentOf(xml.value));
      return kept && (runs.has(kept.run) || hasBrokenOff(kept.begun)) ? [{ ...kept, part }] : [];
    })
    .sort((a, b) => a.begun - b.begun);
}
