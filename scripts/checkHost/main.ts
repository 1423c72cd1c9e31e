import { parseArgs } from "node:util";
import { languageOf, translator } from "../../src/i18n";
import "../../src/i18n/english";
import { hostingTexts } from "../../src/i18n/hosting";
import { CHECKS, checkHost } from "./checks";
import type { Problem } from "./problem";

/**
 * `npm run check-host -- https://… [--origin https://…] [--lang en]`: what is wrong with an add-in on its server, and how to
 * mend it. Exit 0 nothing, 1 something, 2 wrong call. `--origin` is the address that the manifest has, where the server is
 * asked under another before a name leads to it.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { origin: { type: "string" }, lang: { type: "string" } },
  });
  const text = hostingTexts(translator(languageOf(values.lang ?? "vi")));
  const [address] = positionals;
  if (address === undefined || positionals.length > 1 || ![address, values.origin ?? address].every(isWeb)) {
    console.error(text("hosting.call"));
    return 2;
  }
  const findings = await checkHost(withoutSlash(address), values.origin && withoutSlash(values.origin));
  for (const check of CHECKS) {
    const problems = findings[check];
    console.log(`${text(`hosting.${stateOf(problems)}`)}\t${text(`hosting.check.${check}`)}`);
    for (const { code, facts } of problems ?? []) {
      console.log(`\t- ${text(`hosting.problem.${code}`, facts)}`);
      console.log(`\t  ${text(`hosting.mend.${code}`, facts)}`);
    }
  }
  return CHECKS.some((check) => findings[check]?.length !== 0) ? 1 : 0;
}

function stateOf(problems: readonly Problem[] | undefined): "left" | "good" | "bad" {
  if (problems === undefined) return "left";
  return problems.length === 0 ? "good" : "bad";
}

const isWeb = (address: string): boolean => URL.canParse(address) && /^https?:/u.test(address);
const withoutSlash = (address: string): string => address.replace(/\/+$/u, "");

void main().then((code) => {
  process.exitCode = code;
});
