import { JSDOM } from "jsdom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../src/host/bridge/opened";

test("a sheet that comes into a workbook whose file declares its prefixes at each element is written with them", async () => {
  const made = openWorkbook({ calculate: false });
  const parts = unzipSync(await made.save());
  made.close();
  const path = "xl/workbook.xml";
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const declaration = /\sxmlns:r="[^"]*"/u.exec(xml)?.[0] ?? "";
  expect(declaration).not.toBe("");
  // As openpyxl writes it.
  parts[path] = strToU8(xml.replace(declaration, "").replaceAll("<sheet ", `<sheet${declaration} `));
  const opened = openWorkbook({ workbook: zipSync(parts), calculate: false });
  opened.host.store.addSheet("Nhật ký");
  const written = strFromU8(unzipSync(await opened.save())[path] ?? new Uint8Array());
  opened.close();
  // It throws where a prefix is not declared.
  expect(() => new JSDOM(written, { contentType: "application/xml" })).not.toThrow();
  expect(written).toContain('name="Nhật ký"');
});
