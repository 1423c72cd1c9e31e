import { readFileSync } from "node:fs";
import { contractFile, contractText, formattedContract } from "../../scripts/contract";
import { findings, logTable, resultTables, settingList, type TableSchema } from "../../src/contract";
import { leafRules } from "../../src/domain/scoring/rules";
import { inputTables, memoryTables, proposalTables, schemaOf } from "../../src/domain/tables";
import { fold } from "../../src/text";

const tables: readonly TableSchema[] = [
  ...inputTables,
  ...resultTables,
  ...proposalTables,
  ...memoryTables,
  logTable,
];

test("docs/contract.md is what the declarations say", async () => {
  const current = readFileSync(contractFile, "utf8") === (await formattedContract());
  expect(current ? "current" : "docs/contract.md is out of date: run `npm run contract`").toBe("current");
});

test("every table, column, setting, finding and rule of a leaf is in it", () => {
  const sections = contractText().split(/^##+ /mu);
  const missing = tables.flatMap(({ table, columns }) => {
    const own = sections.filter((section) => section.split("\n")[0]?.endsWith(`: \`${table}\``));
    // A table that is read back has a section more, with the columns that are.
    return columns
      .filter(({ header }) => !own.some((section) => section.includes(`\n| \`${header}\` |`)))
      .map(({ header }) => `${table}.${header}`);
  });
  expect(missing).toEqual([]);

  const section = (title: string): string => sections.find((text) => text.startsWith(`${title}\n`)) ?? "";
  const unlisted = (title: string, names: readonly string[]): string[] =>
    names.filter((name) => !section(title).includes(`| \`${name}\` |`));
  expect(
    unlisted(
      "Settings",
      settingList.map(({ key }) => key),
    ),
  ).toEqual([]);
  expect(unlisted("Findings", Object.keys(findings))).toEqual([]);
  expect(
    unlisted(
      "Rules of a leaf",
      leafRules.map(({ id }) => id),
    ),
  ).toEqual([]);
});

test("no header stands twice in a table", () => {
  const twice = tables.flatMap(({ id, columns }) => {
    const headers = columns.map(({ header }) => fold(header));
    return headers.filter((header, at) => headers.indexOf(header) !== at).map((header) => `${id}: ${header}`);
  });
  expect(twice).toEqual([]);
});

test("what a column refers to is a table with codes", () => {
  const referring = tables.flatMap(({ columns }) => columns.flatMap(({ to = [] }) => to));
  expect(referring.length).toBeGreaterThan(0);
  expect(referring.filter((id) => schemaOf(id).column["code"]?.kind !== "code")).toEqual([]);
});
