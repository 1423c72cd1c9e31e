import type { Unit } from "../../domain/model";
import { fold } from "../../text";
import type { Block, Page } from "../page/blocks";
import { officeOf, type Paper } from "../register";
import type { DocumentSource } from "../words";
import { provenance } from "./ending";
import type { HandSignature } from "./handSignatures";
import { letterhead } from "./letterhead";
import { asForm } from "./paperPage";

/** What a form says that is no paper of the office: units fill it in and sign it, and no register numbers it. */
interface Form {
  readonly sheet: string;
  readonly orientation?: Page["orientation"];
  /** Whose form it is; absent = the office's. */
  readonly unit?: Unit;
  readonly blocks: readonly Block[];
  readonly signatures: readonly Block[];
  /** Why its figures may still change. */
  readonly waits?: Paper["waits"];
  readonly day: number;
}

/** A form with the head of whoever fills it in, and signatures by hand. */
export function formPage(source: DocumentSource, form: Form): Page {
  const { sheet, orientation = "Portrait", unit, blocks, signatures, waits = [], day } = form;
  const head = letterhead(source, { ...headOf(source, unit), waits });
  return {
    sheet,
    orientation,
    blocks: [...asForm(head), ...blocks, ...asForm(together([...signatures, ...provenance(source, day)]))],
  };
}

/** On one page with the words above it. */
function together(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => ({ ...block, keepWithNext: at < blocks.length - 1 }));
}

/** What stands in the head of a form: the unit below the office, or the office below its superior. */
function headOf(source: DocumentSource, unit: Unit | undefined): Paper {
  const { snapshot, profile } = source;
  const own = officeOf(snapshot, profile);
  const isPlace = unit !== undefined && profile.units.places.includes(fold(unit.kind ?? ""));
  return {
    ...NO_PAPER,
    place: isPlace ? source.listName(unit) : own.place,
    superior: unit ? own.name : own.superior,
    body: unit ? source.bodyName(unit).toLocaleUpperCase("vi") : own.name,
  };
}

/** No row of the register, no number, nothing that the register would say. */
const NO_PAPER: Paper = {
  kind: "",
  symbol: undefined,
  title: "",
  number: "",
  isNumberProposed: false,
  date: undefined,
  place: "",
  superior: "",
  body: "",
  subject: "",
  addressee: "",
  basis: [],
  signatures: [],
  recipients: [],
  attachedTo: "",
  state: "draft",
  version: 1,
  registered: undefined,
  replaces: undefined,
  waits: [],
  notes: [],
  needs: [],
  isEnclosed: false,
  isForOther: false,
};

/**
 * Who signs for a unit: by its row of `ThamQuyen`, else as the organisation's units sign, with the name of the unit's own head where
 * `CanBo` has one.
 */
export function unitSignature(unit: Unit, source: DocumentSource): HandSignature {
  const { snapshot, profile } = source;
  const [typed] = officeOf(snapshot, profile, source.bodyName(unit)).signaturesOf({
    kind: "",
    title: "",
    symbol: undefined,
  });
  if (typed && typed.authority + typed.position + typed.person !== "")
    return { as: [typed.authority, typed.position].filter(Boolean), name: typed.person };
  const { unitAuthority, unitPosition } = profile.form;
  const head = snapshot.officers.find(
    ({ unit: home, position = "" }) => home === unit.code && fold(position).startsWith(fold(unitPosition)),
  );
  return { as: [unitAuthority, unitPosition], name: head?.name ?? "" };
}
