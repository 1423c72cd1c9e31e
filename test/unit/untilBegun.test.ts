import { untilBegun } from "../../src/pane/untilBegun";
import { quiet, until } from "../waiting";

test("what fails at first is begun as soon as it can be, and ended by whoever asked", async () => {
  const did: string[] = [];
  let failures = 1;
  const end = untilBegun(() => {
    failures -= 1;
    did.push(failures >= 0 ? "failed" : "begun");
    return failures >= 0
      ? Promise.reject(new Error("busy"))
      : Promise.resolve(() => {
          did.push("ended");
          return Promise.resolve();
        });
  });
  await until(() => did.length >= 2);
  expect(did).toEqual(["failed", "begun"]);
  end();
  await quiet();
  expect(did).toEqual(["failed", "begun", "ended"]);
});

test("what begins after whoever asked has gone is ended at once", async () => {
  const did: string[] = [];
  let begin: () => void = () => undefined;
  const end = untilBegun(async () => {
    await new Promise<void>((resolve) => (begin = resolve));
    return () => {
      did.push("ended");
      return Promise.resolve();
    };
  });
  end();
  begin();
  await quiet();
  expect(did).toEqual(["ended"]);
});
