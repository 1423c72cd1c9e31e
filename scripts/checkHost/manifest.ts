import { named, type Problem } from "./problem";
import type { Served } from "./site";

/** The addresses in the manifest: on this server, and files of the build. */
export function checkManifest({ answers, files, origin }: Served): Problem[] {
  const manifest = answers.get("manifest.xml");
  if (!manifest) return [];
  const addresses = [
    ...manifest.body.toString().matchAll(/\b(?:DefaultValue|Value|Url|ResourcesUrl)="(https?:[^"]+)"/gu),
  ]
    .flatMap(([, address]) => address ?? [])
    .filter((address, at, all) => all.indexOf(address) === at);
  const here = (address: string): boolean => address.startsWith(`${origin}/`);
  const elsewhere = addresses.filter((address) => !here(address));
  const nowhere = addresses.filter(
    (address) => here(address) && !(address.slice(origin.length + 1) in files),
  );
  return [
    ...(elsewhere.length > 0
      ? [{ code: "elsewhere" as const, facts: { addresses: named(elsewhere), origin } }]
      : []),
    ...(nowhere.length > 0 ? [{ code: "nowhere" as const, facts: { addresses: named(nowhere) } }] : []),
  ];
}
