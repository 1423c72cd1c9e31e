import type { Snapshot } from "../model";

/** Names of units, clusters and officers by code. */
export function namesOf({ units, clusters, officers }: Snapshot): Record<string, string> {
  return Object.fromEntries([...officers, ...units, ...clusters].map(({ code, name }) => [code, name]));
}
