import { OFFICE_JS, panePolicy } from "../policy";
import type { Problem } from "./problem";
import { isFramed, refusedOf, refusedOfWorker } from "./serverPolicy";
import { header, type Answer, type Served } from "./site";

/** The page of pane and functions: its policy, its Office.js, and that Excel on the web may show it. */
export function checkPage(served: Served): Problem[] {
  const { answers } = served;
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
    ...policyOfServer(served, page),
    ...[...answers.values()].flatMap(isolation).slice(0, 1),
  ];
}

/** A policy that the server adds holds beside that of the page: nothing is allowed but what both allow. */
function policyOfServer({ answers, origin }: Served, page: Answer): Problem[] {
  const policy = header(page, POLICY);
  const workers = [...answers.values()].filter(({ file }) => /^static\/.*\.js$/u.test(file));
  return [
    ...refusal(page, refusedOf(policy, origin)),
    // Which of these is the worker's, only the build knows.
    ...workers
      .flatMap((answer) => refusal(answer, refusedOfWorker(header(answer, POLICY), origin)))
      .slice(0, 1),
    ...problem(!isFramed(policy, origin), "framed", { header: `Content-Security-Policy: ${policy}` }),
  ];
}

const POLICY = "content-security-policy";

function refusal(answer: Answer, needed: readonly string[]): Problem[] {
  const { file } = answer;
  return problem(needed.length > 0, "refused", {
    file,
    needed: needed.join("; "),
    policy: header(answer, POLICY),
  });
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
