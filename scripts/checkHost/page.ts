import { OFFICE_JS, panePolicy } from "../policy";
import type { Problem } from "./problem";
import { header, type Answer, type Served } from "./site";

const OFFICE_SERVER = new URL(OFFICE_JS).origin;
/** Where Excel on the web frames an add-in; Microsoft gives no whole list. */
const EXCEL_SERVERS = "officeapps.live.com";

/** The page of pane and functions: its policy, its Office.js, and that Excel on the web may show it. */
export function checkPage({ answers }: Served): Problem[] {
  const page = answers.get("taskpane.html");
  if (!page) return [];
  const html = page.body.toString();
  const [, policy = "–"] =
    /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/iu.exec(html) ?? [];
  const [officeJs = "–"] = [...html.matchAll(/<script\s+src="?([^"\s>]+)/giu)].flatMap(
    ([, source]) => source ?? [],
  );
  return [
    ...problem(policy !== panePolicy(), "policy", { policy }),
    ...problem(officeJs !== OFFICE_JS, "officeJs", { source: officeJs, wanted: OFFICE_JS }),
    ...problem(header(page, "x-frame-options") !== "", "framed", {
      header: `X-Frame-Options: ${header(page, "x-frame-options")}`,
    }),
    ...policyOfServer(page),
    ...[...answers.values()].flatMap(isolation).slice(0, 1),
  ];
}

/** A policy that the server adds holds beside that of the page. */
function policyOfServer(page: Answer): Problem[] {
  const policy = header(page, "content-security-policy");
  const directives = new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/u);
      return [name, sources.join(" ")];
    }),
  );
  const scripts = directives.get("script-src") ?? directives.get("default-src");
  const ancestors = directives.get("frame-ancestors");
  return [
    ...problem(scripts !== undefined && !scripts.includes(OFFICE_SERVER), "scripts", {
      server: OFFICE_SERVER,
      policy,
    }),
    ...problem(ancestors !== undefined && !ancestors.includes(EXCEL_SERVERS), "framed", {
      header: `Content-Security-Policy: frame-ancestors ${ancestors ?? ""}`,
    }),
  ];
}

/** Headers that cut a page off from others: Office.js, or Excel that shows an icon. */
function isolation(answer: Answer): Problem[] {
  const embedder = header(answer, "cross-origin-embedder-policy");
  const resource = header(answer, "cross-origin-resource-policy");
  return [
    ...problem(embedder !== "" && embedder !== "unsafe-none", "isolated", {
      file: answer.file,
      header: `Cross-Origin-Embedder-Policy: ${embedder}`,
    }),
    ...problem(resource !== "" && resource !== "cross-origin", "isolated", {
      file: answer.file,
      header: `Cross-Origin-Resource-Policy: ${resource}`,
    }),
  ];
}

const problem = (is: boolean, code: Problem["code"], facts: Problem["facts"]): Problem[] =>
  is ? [{ code, facts }] : [];
