import type { CommandName } from "./table";

/** The commands that are functions of the ribbon, each with the function that the manifest names. */
export const RIBBON = { score: "compute" } as const satisfies Partial<Record<CommandName, string>>;

export type RibbonCommand = keyof typeof RIBBON;

/** They one by one. */
export const ribbonCommands = (Object.keys(RIBBON) as RibbonCommand[]).map((name) => ({
  name,
  ribbon: RIBBON[name],
}));
