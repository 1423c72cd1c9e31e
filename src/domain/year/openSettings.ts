import { settings as declared } from "../../contract";
import type { Snapshot } from "../model";

/** The settings that no plan settles and that a step may wait for, in the order of `ThietLap`. */
export const ASKED = [
  declared.clusterMethod,
  declared.tieKeys,
  declared.oneClusterTwoAwards,
  declared.headOfLeadingCluster,
  declared.lateness,
].map(({ key }) => key);
export type AskedSetting = (typeof ASKED)[number];

/**
 * Settings that no plan settles, that the office has not decided, and that something in this workbook waits for. What only
 * the scores can tell (whether anything came late, whether one cluster leads twice) is asked when they are worked out.
 */
export function openSettings({ settings, clusters, criteria, awards }: Snapshot): AskedSetting[] {
  const { clusterMethod, tieKeys, headOfLeadingCluster } = settings;
  const asked: readonly (readonly [key: AskedSetting, value: unknown, isNeeded: boolean])[] = [
    [declared.clusterMethod.key, clusterMethod, clusters.length > 0 && criteria.length > 0],
    [declared.tieKeys.key, tieKeys, awards.some(({ tie }) => tie === "keys")],
    [
      declared.headOfLeadingCluster.key,
      headOfLeadingCluster,
      awards.some(({ target }) => target === "clusterHead"),
    ],
  ];
  return asked.flatMap(([key, value, isNeeded]) => (value === undefined && isNeeded ? [key] : []));
}
