import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx, saveXlsx, type RoundtripWorkbook } from "hucre";
import { textOf, type Parts } from "./finish";

/** A sheet whose charts were changed, as it stands in the workbook now. */
export type ChangedCharts = ReadonlyMap<string, RoundtripWorkbook["sheets"][number]["charts"]>;

/**
 * hucre keeps the drawing that a sheet came with, whatever happened to its charts since. For sheets whose charts
 * changed, this takes the old drawing out of the saved file and lets hucre write a new one.
 */
export async function redrawCharts(bytes: Uint8Array, changed: ChangedCharts): Promise<Uint8Array> {
  if (changed.size === 0) return bytes;
  const stripped = await openXlsx(withoutDrawings(bytes, changed), { readStyles: true });
  for (const sheet of stripped.sheets) {
    const charts = changed.get(sheet.name);
    if (charts) sheet.charts = charts;
  }
  return saveXlsx(stripped);
}

/** Excel knows a chart by the name of its frame; hucre writes only the frame's title. */
export function nameCharts(parts: Parts): void {
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/drawings\/drawing\d+\.xml$/u.test(path)) continue;
    const named = strFromU8(part).replace(
      /(<xdr:graphicFrame\b[^>]*><xdr:nvGraphicFramePr><xdr:cNvPr id="\d+" name=")[^"]*(" title="([^"]*)")/gu,
      "$1$3$2",
    );
    parts[path] = strToU8(named);
  }
}

function withoutDrawings(bytes: Uint8Array, changed: ChangedCharts): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = textOf(parts, "xl/workbook.xml");
  const relations = textOf(parts, "xl/_rels/workbook.xml.rels");
  for (const name of changed.keys()) {
    const relation = new RegExp(`<sheet\\b[^>]*\\bname="${escape(name)}"[^>]*\\br:id="([^"]+)"`, "u").exec(
      workbook,
    )?.[1];
    const target = relation && relationTarget(relations, relation);
    const path = target && `xl/${target.replace(/^\/?(?:xl\/)?/u, "")}`;
    if (!path || !parts[path]) continue;
    parts[path] = strToU8(strFromU8(parts[path]).replace(/<drawing\b[^>]*\/>/u, ""));
    const own = path.replace(/([^/]+)$/u, "_rels/$1.rels");
    if (!parts[own]) continue;
    const [drawing] = removeRelations(parts, own, "drawing");
    if (drawing === undefined) continue;
    const drawingPath = `xl/drawings/${baseName(drawing)}`;
    for (const chart of removeRelations(parts, `xl/drawings/_rels/${baseName(drawing)}.rels`, "chart")) {
      delete parts[`xl/charts/${baseName(chart)}`];
      delete parts[`xl/charts/_rels/${baseName(chart)}.rels`];
    }
    delete parts[drawingPath];
    delete parts[`xl/drawings/_rels/${baseName(drawing)}.rels`];
  }
  return zipSync(parts);
}

/** Takes the relations of a kind out of a part. @returns where they pointed */
function removeRelations(parts: Parts, path: string, kind: string): string[] {
  if (!parts[path]) return [];
  const targets: string[] = [];
  const left = strFromU8(parts[path]).replace(/<Relationship\b[^>]*\/>/gu, (element) => {
    if (!element.includes(`/relationships/${kind}"`)) return element;
    targets.push(/\bTarget="([^"]+)"/u.exec(element)?.[1] ?? "");
    return "";
  });
  parts[path] = strToU8(left);
  return targets;
}

function baseName(target: string): string {
  return target.split("/").pop() ?? target;
}

function relationTarget(relations: string, id: string): string | undefined {
  const element = [...relations.matchAll(/<Relationship\b[^>]*>/gu)]
    .map(([text]) => text)
    .find((text) => text.includes(`Id="${id}"`));
  return element && /\bTarget="([^"]+)"/u.exec(element)?.[1];
}

/** A sheet name as it stands in XML, inside a pattern. */
function escape(name: string): string {
  return name
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
