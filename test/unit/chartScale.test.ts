import fc from "fast-check";
import { chartScale } from "../../src/paper";

test("an axis of counts has whole numbers, few marks, and reaches above every bar", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5_000 }), { maxLength: 20 }), (values) => {
      const { step = 0, top = 0, format } = chartScale({ values, whole: true });
      expect([Number.isInteger(step), step >= 1, top % step, format]).toEqual([true, true, 0, "#,##0"]);
      expect(top).toBeGreaterThan(Math.max(0, ...values));
      expect(top / step).toBeLessThanOrEqual(9);
    }),
  );
});

test.each([
  [[75, 80], "#,##0"],
  [[75, 80.5], "#,##0.0"],
  [[75, 80.5, 77.16], "#,##0.00"],
  [[1 / 3], "#,##0.00"],
  [[], "#,##0"],
])("the bars of %j have the same decimals each", (values, format) => {
  expect(chartScale({ values })).toEqual({ format });
});
