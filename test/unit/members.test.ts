import { readFileSync } from "node:fs";
import { formatted } from "../../scripts/markdown";
import { membersFile, membersText, readSources, toldBy } from "../../scripts/members";
import { faultsOf } from "../../scripts/members/faults";
import type { HostClass, HostMember } from "../../scripts/members/host";
import { membersTable } from "../../scripts/members/table";
import { platforms } from "../../src/host/platforms";

const sources = readSources();
const members = membersTable(sources).flatMap((row) => row.members);

const property: HostMember = { get: true, set: false, method: false, refuses: [] };
const settable: HostMember = { ...property, set: true };
const method: HostMember = { ...property, get: false, method: true };

/** As if the embedded workbook had that one class. */
function only(name: string, has: Record<string, HostMember>, events: readonly string[] = []): HostClass[] {
  return [{ name, members: new Map(Object.entries(has)), events, isCollection: false, scalars: ["Name"] }];
}

test("docs/embedded-host-members.md is what the classes have", async () => {
  const current = readFileSync(membersFile, "utf8") === (await formatted(membersText(sources)));
  expect(current ? "current" : "docs/embedded-host-members.md is out of date: run `npm run members`").toBe(
    "current",
  );
});

test("no class has a member that Office.js has not", () => {
  expect(sources.host.length).toBeGreaterThan(90);
  expect(faultsOf(sources)).toEqual([]);
});

test("what Office.js has not is found", () => {
  const has = {
    Id: settable,
    GetRange: property,
    Name: method,
    TabColour: settable,
    Gridlines: settable,
    _GetSheetById: method,
  };
  const wrong = [
    ...only("Worksheet", has, ["Activated", "NameChanged", "Opened"]),
    ...only("Sheet", { Id: property }),
  ];
  expect(faultsOf({ ...sources, host: wrong })).toEqual([
    "Worksheet.Id is read-only in Office.js",
    "Worksheet.GetRange is a method in Office.js",
    "Worksheet.Name is a property in Office.js",
    "Worksheet.TabColour is no member of Office.js",
    "Worksheet has no event Opened",
    "Sheet is no class of Office.js",
  ]);
});

test("a member is done when all is there that the library asks for", () => {
  const has = {
    Name: property,
    // The library sets another name than it reads.
    ShowGridlines: settable,
    ShowHeadings: settable,
    Headings: settable,
    // To find the sheet again, it needs a method of its own besides.
    GetNext: method,
    // Not in the library yet.
    Notes: property,
  };
  const host = only("Worksheet", has, ["DataChanged", "NameChanged"]);
  const there = membersTable({ ...sources, host })
    .find(({ name }) => name === "Worksheet")
    ?.members.filter(({ state }) => state !== "refused");
  const states = there?.map(({ name, state }) => `${name} ${state}`);
  expect(states).toEqual([
    "notes done",
    "name readOnly",
    "showGridlines readOnly",
    "showHeadings done",
    "onChanged done",
    "onNameChanged done",
  ]);
  // Objects are loaded by their own properties, and what no `load()` brings is none.
  const leftOut = there?.filter(({ isLeftOut }) => isLeftOut).map(({ name }) => name);
  expect(leftOut).toEqual(["showGridlines", "showHeadings"]);
});

test("the uses that a member refuses are found where they are refused", () => {
  const member = (className: string, wireName: string): HostMember | undefined =>
    sources.host.find(({ name }) => name === className)?.members.get(wireName);
  expect(member("Range", "CopyFrom")?.refuses).toContain(
    "The embedded workbook copies no cells with comments or notes.",
  );
  // With what only the case tells left open.
  expect(member("Worksheet", "Copy")?.refuses).toContain(
    "The embedded workbook copies no sheet with a part of the kind ….",
  );
  expect(member("Range", "GetCell")).toEqual(method);
  // It is declared, and does nothing but refuse.
  expect(member("Range", "FlashFill")).toEqual({ ...method, method: false });
});

test("what the library does by itself is no member to have", () => {
  const names = new Set(members.map(({ name }) => name));
  const asked = ["load", "items", "toJSON", "getItem", "set", "delete", "track", "context", "isNullObject"];
  expect(asked.filter((name) => names.has(name))).toEqual(["items", "getItem", "delete"]);
});

describe("platforms tell of requirement sets", () => {
  const sets = new Set(members.map(({ set }) => set));
  const begun = new Set(members.filter(({ state }) => state === "done").map(({ set }) => set));
  const nameOf = (set: string): string => set.split(" ")[0] ?? "";

  test("that the reference has, and of which something is done", () => {
    const ofExcel = new Set([...sets].map(nameOf));
    const told = Object.values(platforms)
      .flatMap((platform) => Object.entries(platform.sets))
      .filter(([name]) => ofExcel.has(name));
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter(([name, version]) => !sets.has(`${name} ${version}`))).toEqual([]);
    expect(told.filter(([name]) => ![...begun].some((set) => nameOf(set) === name))).toEqual([]);
  });

  test("whenever something of them is done", () => {
    expect([...begun].filter((set) => toldBy(set).length === 0)).toEqual([]);
    expect(toldBy("ExcelApiOnline 1.1")).toEqual(["web"]);
  });
});
