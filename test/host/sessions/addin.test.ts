import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import type { Colleague } from "../../../src/host/colleague";
import { interleave, type Interleaving, type Script } from "../../../src/host/interleave";
import { WriteRefused } from "../../../src/office/write";
import { compute, writeComputation, type Computation, type Session } from "../../../src/session";
import { action, sessionAt } from "../desk";
import { openWith, small, tableRows } from "../workbook";

interface Office {
  readonly excel: EmbeddedExcel;
  readonly session: Session;
  /** As the pane shows it before anything is written. */
  readonly computation: Computation;
  readonly lan: Colleague;
}

async function open(): Promise<Office> {
  const excel = await openWith(small);
  const session = sessionAt();
  const computation = await compute(session);
  return { excel, session, computation, lan: excel.host.colleague("Lan") };
}

const pane: Script<Office> = {
  by: ({ excel }) => excel.runtime,
  run: ({ session, computation }) => writeComputation(session, computation),
};

const typing = (address: string, value: string | number): Script<Office> => ({
  by: ({ lan }) => lan,
  run: ({ lan }) => lan.type(address, value),
});

const office: Pick<Interleaving<Office>, "open" | "close"> = {
  open,
  close: ({ excel }) => excel.close(),
};

test("probe", async () => {
  const seen: unknown[] = [];
  const told = await interleave<Office>({
    ...office,
    scripts: { pane, lan: typing("'Minh chứng'!N2", 3) },
    check: ({ excel }, { pane }) => {
      const reason = pane?.status === "rejected" ? String(pane.reason) : pane?.status;
      seen.push([
        reason,
        excel.host.store.table("DiemCum") && tableRows(excel, "DiemCum").length,
        excel.host.store.sheet("Minh chứng")?.value(1, 13),
      ]);
    },
  });
  console.log(told, JSON.stringify(seen, null, 1), WriteRefused, action);
});
