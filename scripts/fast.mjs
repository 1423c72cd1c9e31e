// `npm run fast -- scoring`: types of what changed, and the unit tests whose name holds one of the words. For the minutes
// in which a change is made; `npm test` has the last word.
import { ensureInstalled } from "./install.mjs";
import { jest, run, tsc } from "./tool.mjs";

ensureInstalled();
const [types, tests] = await Promise.all([
  run(tsc),
  run([...jest, "--selectProjects", "unit", "--runInBand", ...process.argv.slice(2)], { atOnce: true }),
]);
console.log(`${types === 0 ? "PASS" : "FAIL"} types\n${tests === 0 ? "PASS" : "FAIL"} tests`);
process.exitCode = types === 0 && tests === 0 ? 0 : 1;
