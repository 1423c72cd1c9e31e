import { schemaOf } from "../domain/tables";
import { settingName, type Translate } from "../i18n";
import { planUpgrade, writeUpgrade, type Upgrade } from "../session";
import { command } from "./command";

/** Brings a workbook of an older version to the form of today: tables, columns and settings are added, nothing else changes. */
export const upgrade = command({
  name: "upgrade",
  opens: true,
  args: {},
  writes: ["inputs", "log"],
  prepare: (session, _, options): Promise<Upgrade> => planUpgrade(session, options),
  write: (session, plan) => writeUpgrade(session, plan),
  tell: (plan, _, translate) => ({
    lines: [upgradeState(plan, translate), ...upgradeLines(plan, translate)],
    findings: plan.reading.findings.filter(({ code }) => code === "workbookNewer"),
    incomplete: plan.from > plan.to,
  }),
});

/** Which version the workbook is of, held against this program's. */
export function upgradeState({ from, to }: Upgrade, translate: Translate): string {
  const versions = { from: String(from), to: String(to) };
  if (from === to) return translate("upgrade.current", versions);
  return translate(from > to ? "upgrade.newer" : "upgrade.older", versions);
}

/** What is added, table by table. */
export function upgradeLines({ lacking }: Upgrade, translate: Translate): string[] {
  const { tables, columns, settings } = lacking;
  return [
    ...tables.map((id) => translate("upgrade.table", { sheet: schemaOf(id).sheet })),
    ...columns.map(({ table, column }) => {
      const { sheet, columns: all } = schemaOf(table);
      const header = all.find(({ id }) => id === column)?.header ?? column;
      return translate("upgrade.column", { sheet, column: header });
    }),
    ...(settings.length === 0
      ? []
      : [
          translate("upgrade.settings", {
            count: settings.length,
            keys: settings.map((key) => settingName(key, translate)).join(", "),
          }),
        ]),
  ];
}
