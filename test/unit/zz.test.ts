import { offices } from "../offices";
test.each(offices)("$name", (o) => { console.log(o.name, JSON.stringify(o.findings.map(f=>[f.code,f.params, (f as any).key, (f as any).column]), null, 0)); });
