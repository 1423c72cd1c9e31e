export { readAnnex, type AnnexReading, type ImportedLink, type UnclearName } from "./annex";
