import fc from "fast-check";
import { ended } from "../../src/domain/steps";
import { packed, packingSteps, unpacked } from "../../src/office/xmlStore";
import { jsonSteps } from "../../src/sheets/plan";

const json = (content: unknown): string => new TextDecoder().decode(ended(jsonSteps(content)));

describe("the JSON that fingerprints are made from", () => {
  test("is that of JSON itself, whatever is written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        expect(json(content)).toBe(JSON.stringify(content));
      }),
    );
  });

  test("also of long lists of rows, and of what is not there", () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => [at, `dòng ${at}`, undefined, null]);
    const content = { rows, none: undefined, empty: {}, list: [], nested: { rows } };
    expect(json(content)).toBe(JSON.stringify(content));
  });

  test("comes piece by piece also where a short list holds long ones", () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [at, `dòng ${at}`]);
    const content = { changes: [{ patches: [{ after: rows }, undefined, { after: [] }] }] };
    const steps = [...jsonSteps(content)];
    expect(json(content)).toBe(JSON.stringify(content));
    expect(steps.length).toBeGreaterThan(5);
  });
});

test("what a workbook keeps of a run comes back whole, and is packed in many steps", () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => [at, `Đơn vị ${at}`, at % 7 === 0]);
  const content = packed({ rows, note: "<&>" });
  expect(unpacked(content)).toEqual({ rows, note: "<&>" });
  expect(content).toMatch(/^[A-Za-z0-9+/=]+$/u);
  expect([...packingSteps({ rows })].length).toBeGreaterThan(30);
  expect(unpacked(packed({}))).toEqual({});
});
