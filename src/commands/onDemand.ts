import type { CommandName, commands } from "./table";

/**
 * The same table for a door that stands open before its commands are needed: each is loaded when it is called first. The
 * compiler compares it with the table, name by name.
 */
export const commandsOnDemand: {
  readonly [Name in CommandName]: () => Promise<(typeof commands)[Name]>;
} = {
  template: async () => (await import("./sheets")).template,
  sample: async () => (await import("./sheets")).sample,
  check: async () => (await import("./check")).check,
  score: async () => (await import("./score")).score,
  awards: async () => (await import("./score")).awards,
  certainty: async () => (await import("./score")).certainty,
  explain: async () => (await import("./explain")).explain,
  lock: async () => (await import("./periods")).lock,
  publish: async () => (await import("./periods")).publish,
  unlock: async () => (await import("./periods")).unlock,
  verify: async () => (await import("./check")).verify,
  assign: async () => (await import("./assign")).assign,
  visits: async () => (await import("./assign")).visits,
  report: async () => (await import("./report")).report,
  papers: async () => (await import("./papers")).papers,
  "return-forms": async () => (await import("./returnForms")).returnForms,
  due: async () => (await import("./due")).due,
  import: async () => (await import("./import")).importData,
  functions: async () => (await import("./functions")).functions,
  freeze: async () => (await import("./functions")).freeze,
  "rename-functions": async () => (await import("./functions")).renameFunctions,
  set: async () => (await import("./set")).set,
  insert: async () => (await import("./insert")).insert,
  mend: async () => (await import("./mend")).mend,
  "new-year": async () => (await import("./newYear")).newYear,
  undo: async () => (await import("./undo")).undo,
  upgrade: async () => (await import("./upgrade")).upgrade,
};
