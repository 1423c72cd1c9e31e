// `npm run manifest`: writes manifest.xml anew from what the ribbon declares and the dictionaries say.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { manifestText } from "./text";

writeFileSync(path.resolve(__dirname, "../../manifest.xml"), manifestText());
