import { readFileSync } from "node:fs";
import path from "node:path";
import { DEV_ORIGIN } from "./text";

const manifestPath = path.resolve(__dirname, "../../manifest.xml");

/**
 * The manifest for a deployment: every localhost address becomes `origin`, and a `namespace` (for offices where the
 * plain function names collide) is put into the custom-functions extension point with its string resource.
 */
export function productionManifest({
  origin = DEV_ORIGIN,
  namespace,
}: {
  readonly origin?: string;
  readonly namespace?: string | undefined;
}): string {
  if (!/^https:\/\/[^/]+(?:\/.*[^/])?$/u.test(origin))
    throw new Error(`--env origin must be an https address without a closing slash: ${origin}`);
  if (namespace !== undefined && !/^[A-Za-z][A-Za-z0-9_.]{0,31}$/u.test(namespace))
    throw new Error(`--env namespace must be letters, digits, _ or . and begin with a letter: ${namespace}`);
  const manifest = readFileSync(manifestPath, "utf8").replaceAll(DEV_ORIGIN, origin);
  if (namespace === undefined) return manifest;
  return manifest
    .replace(
      "            </Metadata>\n",
      '            </Metadata>\n            <Namespace resid="Functions.Namespace"/>\n',
    )
    .replace(
      "      <bt:ShortStrings>\n",
      `      <bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>\n`,
    );
}

/** A function as it is written in a cell: the one place that knows of the namespace. */
export function functionName(name: string, namespace?: string): string {
  return namespace === undefined ? name : `${namespace}.${name}`;
}
