import { ADDITIONS, CURRENT_VERSION, settingList } from "../../src/contract";
import { inputTables } from "../../src/domain/tables";
import { cellsOf, SETTINGS_1, VERSION_1 } from "./version1";

test("version 1 and what later versions added are the contract of today", () => {
  const columns = new Map(
    Object.values(VERSION_1).map(([table, headers]) => [table, new Set(cellsOf(headers))] as const),
  );
  const added = Object.values(ADDITIONS);
  for (const { tables, columns: widened } of added) {
    for (const id of tables) {
      const schema = inputTables.find((candidate) => candidate.id === id);
      if (schema) columns.set(schema.table, new Set(schema.columns.map(({ header }) => header)));
    }
    for (const [id, names] of Object.entries(widened)) {
      const schema = inputTables.find((candidate) => candidate.id === id);
      for (const column of schema?.columns ?? [])
        if (names.includes(column.id)) columns.get(schema?.table ?? "")?.add(column.header);
    }
  }
  expect(Object.fromEntries([...columns].map(([table, names]) => [table, [...names].sort()]))).toEqual(
    Object.fromEntries(
      inputTables.map((schema) => [schema.table, schema.columns.map(({ header }) => header).sort()]),
    ),
  );
  const settings = new Set<string>([...SETTINGS_1, ...added.flatMap((addition) => addition.settings)]);
  expect(
    settingList.map(({ key }) => key).filter((key) => !settings.has(key) && !key.startsWith("TrongSo")),
  ).toEqual([]);
  expect(Math.max(...Object.keys(ADDITIONS).map(Number))).toBe(CURRENT_VERSION);
});
