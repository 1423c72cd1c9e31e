import { thidua } from "./cli";

void thidua(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
