import fc from "fast-check";
import { ended } from "../../src/domain/steps";
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
});
