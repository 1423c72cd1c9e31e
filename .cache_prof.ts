import { resultsOf, Scoreboard } from "./src/domain/scoring";
import { readSnapshot } from "./src/workbook/read";
import { inputTables } from "./src/workbook/schema";
import { province } from "./test/bench/data";
const rows = province();
const raw: any = {};
for (const t of inputTables) { const r = (rows as any)[t.id]; if (!r) continue; raw[t.id] = { headers: t.columns.map((c) => c.header), rows: JSON.parse(JSON.stringify(r.map((x: any) => t.columns.map((c) => x[c.id] ?? "")))), sheet: t.sheet, headerRow: 0, firstColumn: 0 }; }
const { snapshot } = readSnapshot(raw);
for (let i = 0; i < 40; i++) { const a=performance.now(); const b=new Scoreboard(snapshot, 45600); const c=performance.now(); for (const s of b.sets()) for (const p of b.periodsOf(s)) b.unitScores(s,p.code); const d=performance.now(); const r=resultsOf(b); const e=performance.now(); if (i>35) console.log((c-a).toFixed(1),(d-c).toFixed(1),(e-d).toFixed(1), r.missing.length); }
