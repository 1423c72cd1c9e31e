import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { start } from "../processes";

/** How long a conversion may take; the machine may be very busy. */
const PATIENCE_MS = 15 * 60_000;

/** Path of a program, where it is installed. */
export const programOf = (name: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(existsSync);

const soffice = programOf("soffice");

/** Whether LibreOffice is installed here. */
export const hasLibreOffice = soffice !== undefined;

/** The fonts of the machine, of which the papers take the same everywhere. */
const FONTS = { FONTCONFIG_FILE: path.join(__dirname, "fonts.conf") };

/** Whether a font of the papers with Vietnamese letters is there, or the one of its metrics; with another every width differs. */
export function hasFontOfPapers(): boolean {
  if (programOf("fc-list") === undefined) return false;
  return ["Times New Roman", "Liberation Serif"].some(
    (family) =>
      execFileSync("fc-list", [`:family=${family}:lang=vi`], { env: { ...process.env, ...FONTS } }).length >
      0,
  );
}

/**
 * What LibreOffice makes of a workbook, in a folder and with settings of its own.
 * @param to as `--convert-to` wants it, such as `pdf`
 * @returns the bytes of each file it wrote, by name: `book.pdf`, or `book-Sheet1.csv` and others
 * @throws Error with what it said when it does not end well
 */
export async function convert(workbook: Uint8Array, to: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if (soffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(path.join(os.tmpdir(), "thidua-libreoffice-"));
  try {
    const [file, out] = [path.join(folder, "book.xlsx"), path.join(folder, "out")];
    await writeFile(file, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const office = start(soffice, ["--headless", profile, "--convert-to", to, "--outdir", out, file], {
      env: FONTS,
    });
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), PATIENCE_MS);
    });
    const code = await Promise.race([office.ended, limit]);
    clearTimeout(timer);
    await office.end();
    const names = existsSync(out) ? await readdir(out) : [];
    if (code !== 0 || names.length === 0) {
      const end = code === "late" ? `not ended after ${PATIENCE_MS / 60_000} minutes` : `ended with ${code}`;
      throw new Error(`LibreOffice has ${end} and written ${names.length} files. It said: ${office.said()}`);
    }
    const read = names.map(async (name) => [name, await readFile(path.join(out, name))] as const);
    return new Map(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
