import type { Finding } from "../contract";
import { settingName, type Translate } from "../i18n";
import { planMend, writeMend, type MendPlan, type Session } from "../session";
import { sheetOf, inputs } from "../domain/tables";
import { mendsOf, type Mend } from "../sheets/mend";
import { given, option } from "./argument";
import { command, CommandRefused } from "./command";

/** What can be mended with one step, and what is to be. */
interface Mending {
  readonly found: readonly { readonly finding: Finding; readonly mend: Mend }[];
  readonly plan: MendPlan | undefined;
}

/** Mends one thing that a finding proposes; without any named it lists them. */
export const mend = command({
  name: "mend",
  opens: true,
  args: { from: option, to: option, chosen: given<Mend>() },
  writes: ["inputs", "log"],
  prepare: async (session, { from, to, chosen }, options): Promise<Mending> => {
    if (chosen) return { found: [], plan: await planMend(session, chosen, options) };
    const { findings } = await session.reading(options);
    const found = findings.flatMap((finding) => mendsOf(finding).map((one) => ({ finding, mend: one })));
    if (from === undefined && to === undefined) return { found, plan: undefined };
    const asked = found.filter(
      (one) =>
        (from === undefined || fromOf(one.mend) === from) && (to === undefined || toOf(one.mend) === to),
    );
    const [first, ...others] = asked;
    if (!first) throw new CommandRefused("mending.none", { from: from ?? "", to: to ?? "" });
    if (others.length > 0) throw new CommandRefused("mending.several", { from: from ?? "", to: to ?? "" });
    return { found, plan: await planMend(session, first.mend) };
  },
  write: async (session: Session, { plan }) => {
    if (plan) await writeMend(session, plan);
  },
  tell: ({ found, plan }, _, translate) => ({
    lines: plan ? mendedLines(plan, translate) : proposed(found, translate),
    findings: [],
  }),
});

function proposed(found: Mending["found"], translate: Translate): string[] {
  if (found.length === 0) return [translate("mending.nothing")];
  return found.map(({ finding, mend: one }) =>
    [sheetOf(finding.table), mendWords(one, translate), fromOf(one), toOf(one)].join("\t"),
  );
}

/** The label of a mend: what it will do. */
export function mendWords(one: Mend, translate: Translate): string {
  const sheet = one.kind === "key" ? inputs.settings.sheet : inputs[one.table].sheet;
  const to = one.kind === "key" ? settingName(one.to, translate) : toOf(one);
  return translate(`mending.do.${one.kind}`, { from: fromOf(one), to, sheet });
}

/** What was done, one by one. */
export function mendedLines({ lines }: Pick<MendPlan, "lines">, translate: Translate): string[] {
  return lines.map(({ act, subject, before, after }) =>
    translate(before === "" ? "mending.made" : "mending.done", { act, sheet: subject, before, after }),
  );
}

function fromOf(one: Mend): string {
  return "from" in one ? one.from : "";
}

function toOf(one: Mend): string {
  return "to" in one ? one.to : inputs[one.table].table;
}
