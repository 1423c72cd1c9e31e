import { Workbook } from "../../../src/host/model";
import { HostObject, member } from "../../../src/host/objects";

/** How the embedded workbook says that it does not have a member. */

class PictureObject extends HostObject {
  get Width(): number {
    return this.height;
  }
  Crop(): void {
    throw new Error("is only looked for");
  }
  protected get height(): number {
    return 1;
  }
}

class StampObject extends PictureObject {
  static override readonly reference = "Picture";
}

/** As bundlers write a class that names itself, and one whose name is taken. */
class _DrawingObject2 extends PictureObject {}

test.each<[string, "get" | "set" | "method", string]>([
  ["Height", "get", "Picture.height"],
  ["height", "get", "Picture.height"],
  ["Width", "set", "Picture.width for writing"],
  ["Width", "method", "Picture.width"],
  ["Crop", "get", "Picture.crop"],
  ["toString", "method", "Picture.toString"],
])("%s (%s) is refused by the names of the reference", (name, kind, said) => {
  const store = Workbook.open();
  for (const object of [new PictureObject(store), new StampObject(store)])
    expect(() => member(object, name, kind)).toThrow(`The embedded workbook does not have ${said}.`);
});

test("what is declared is found, also on the class it comes from", () => {
  const stamp = new StampObject(Workbook.open());
  expect(member(stamp, "Width", "get").get?.call(stamp)).toBe(1);
  expect(typeof member(stamp, "Crop", "method").value).toBe("function");
});

test("what a bundler puts around the name of a class is no part of it", () => {
  const object = new _DrawingObject2(Workbook.open());
  expect(() => member(object, "Height", "get")).toThrow(
    "The embedded workbook does not have Drawing.height.",
  );
});
