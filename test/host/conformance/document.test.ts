import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { assertValidPackage } from "../packageValidator";
import { answersTo, counted, told } from "./excel";

/** What a second script sees of a workbook that a first one changed, when it was saved and opened again. */
async function reopened<T>(
  change: (context: Excel.RequestContext) => Promise<void>,
  look: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const one = await openExcel();
  await one.Excel.run(change);
  const bytes = await one.save();
  one.close();
  assertValidPackage(bytes);
  const two = await openExcel({ workbook: bytes });
  try {
    return await two.Excel.run(look);
  } finally {
    two.close();
  }
}

describe("protection of the workbook", () => {
  test("sheets neither come nor go, move, hide nor change names while it is on; cells do", async () => {
    const outcome = await told(async (context, sheet) => {
      const { protection, worksheets } = context.workbook;
      const other = worksheets.add("Khác");
      protection.protect("mật khẩu");
      protection.load("protected");
      await context.sync();
      const answers = await answersTo(context, [
        () => worksheets.add("Mới"),
        () => other.delete(),
        () => other.copy(),
        () => (other.name = "Tên"),
        () => (other.position = 0),
        () => (other.visibility = "Hidden"),
        () => (sheet.getRange("A1").values = [[1]]),
        () => protection.protect(),
        () => protection.unprotect("sai"),
        () => protection.unprotect("mật khẩu"),
        () => other.delete(),
      ]);
      return [protection.protected, ...answers];
    });
    const refused = Array<string>(6).fill("AccessDenied");
    const rest = ["accepted", "InvalidOperation", "AccessDenied", "accepted", "accepted"];
    expect(outcome).toEqual([true, ...refused, ...rest]);
  });

  test("a file keeps it with the hash of its password, and one without a password needs none", async () => {
    const answers = await reopened(
      async (context) => {
        context.workbook.protection.protect("a b");
        await context.sync();
      },
      async (context) => {
        const { protection, worksheets } = context.workbook;
        protection.load("protected");
        await context.sync();
        const isOn = protection.protected;
        const asked = await answersTo(context, [
          () => worksheets.add(),
          () => protection.unprotect(),
          () => protection.unprotect("a b"),
          () => protection.unprotect(),
          () => protection.protect(),
          () => protection.unprotect("whatever"),
        ]);
        return [isOn, ...asked];
      },
    );
    const accepted = Array<string>(4).fill("accepted");
    expect(answers).toEqual([true, "AccessDenied", "AccessDenied", ...accepted]);
  });
});

describe("properties of the document", () => {
  const TEXTS = [
    "title",
    "subject",
    "author",
    "keywords",
    "comments",
    "category",
    "manager",
    "company",
  ] as const;

  test("a file keeps every text and the revision; what it does not say is empty", async () => {
    const outcome = await reopened(
      async (context) => {
        const { properties } = context.workbook;
        for (const name of TEXTS) properties[name] = `${name} của tỉnh & <huyện>`;
        properties.revisionNumber = 7;
        await context.sync();
        properties.subject = "";
        await context.sync();
      },
      async (context) => {
        const { properties } = context.workbook;
        properties.load();
        await context.sync();
        const { revisionNumber, lastAuthor, creationDate } = properties;
        const age = Date.now() - new Date(creationDate).getTime();
        return [
          TEXTS.map((name) => properties[name]),
          revisionNumber,
          lastAuthor,
          age >= 0 && age < 3_600_000,
        ];
      },
    );
    const texts = TEXTS.map((name) => (name === "subject" ? "" : `${name} của tỉnh & <huyện>`));
    // A new workbook was made just now.
    expect(outcome).toEqual([texts, 7, "", true]);
  });

  test("what is no text and no revision is refused, and so is to write who saved it last", async () => {
    const outcome = await told((context) => {
      const { properties } = context.workbook;
      const loose = properties as unknown as Record<string, unknown>;
      return answersTo(context, [
        () => (loose.title = 5),
        () => (loose.revisionNumber = "7"),
        () => (properties.revisionNumber = -1),
        () => (properties.revisionNumber = 1.5),
      ]);
    });
    expect(outcome).toEqual(Array<string>(4).fill("InvalidArgument"));
  });

  test("own properties have kinds, and are found in any case", async () => {
    const outcome = await reopened(
      async (context) => {
        const { custom } = context.workbook.properties;
        custom.add("Đơn vị", "Tỉnh đoàn");
        custom.add("Năm", 2025);
        custom.add("Tỷ lệ", 0.5);
        custom.add("Khóa", true);
        custom.add("lớn", 3_000_000_000);
        custom.add("đơn VỊ", "Huyện đoàn");
        custom.add("Bỏ", "x").delete();
        custom.getItem("năm").value = 2026;
        await context.sync();
      },
      async (context) => {
        const { custom } = context.workbook.properties;
        custom.load("items/key,items/value,items/type");
        const missing = custom.getItemOrNullObject("Bỏ");
        await context.sync();
        const count = await counted(context, custom.getCount());
        const all = custom.items.map(({ key, value, type }): unknown[] => [key, value, type]);
        const isMissing = missing.isNullObject;
        custom.deleteAll();
        return [all, count, isMissing, await counted(context, custom.getCount())];
      },
    );
    expect(outcome).toEqual([
      [
        ["Đơn vị", "Huyện đoàn", "String"],
        ["Năm", 2026, "Number"],
        ["Tỷ lệ", 0.5, "Float"],
        ["Khóa", true, "Boolean"],
        ["lớn", 3_000_000_000, "Float"],
      ],
      5,
      true,
      0,
    ]);
  });

  test("names and texts are cut to 255 characters, but not on the web", async () => {
    const lengths = async (platform: "web" | "windows"): Promise<unknown[]> => {
      const excel = await openExcel({ platform });
      try {
        return await excel.Excel.run(async (context) => {
          const { custom } = context.workbook.properties;
          const property = custom.add("k".repeat(300), "v".repeat(300)).load("key,value");
          await context.sync();
          return [property.key.length, String(property.value).length];
        });
      } finally {
        excel.close();
      }
    };
    expect(await lengths("web")).toEqual([300, 300]);
    expect(await lengths("windows")).toEqual([255, 255]);
  });

  test("what is no property is refused", async () => {
    const outcome = await told((context) => {
      const { custom } = context.workbook.properties;
      return answersTo(context, [
        () => custom.getItem("không có"),
        () => custom.add("", 1),
        () => custom.add("a", { b: 1 }),
        () => custom.add("a", null),
      ]);
    });
    expect(outcome).toEqual(["ItemNotFound", ...Array<string>(3).fill("InvalidArgument")]);
  });
});

describe("settings of the add-in", () => {
  test("a file keeps every kind of value", async () => {
    const values = { text: 'a "b" <c>', number: 1.5, flag: false, list: [1, ["hai"]], object: { a: null } };
    const outcome = await reopened(
      async (context) => {
        const { settings } = context.workbook;
        for (const [key, value] of Object.entries(values)) settings.add(key, value);
        settings.add("gone", 1).delete();
        settings.add("text", "before");
        settings.getItem("text").value = values.text;
        await context.sync();
      },
      async (context) => {
        const { settings } = context.workbook;
        settings.load("items/key,items/value");
        const missing = settings.getItemOrNullObject("Text");
        const known = settings.getItemOrNullObject("flag").load("value");
        await context.sync();
        const count = await counted(context, settings.getCount());
        const all = Object.fromEntries(
          settings.items.map(({ key, value }): [string, unknown] => [key, value]),
        );
        return [all, count, missing.isNullObject, known.value as unknown];
      },
    );
    expect(outcome).toEqual([values, 5, true, false]);
  });

  test("a date is one again", async () => {
    const time = Date.UTC(2026, 2, 26);
    const excel = await openExcel();
    try {
      const { store } = excel.host;
      store.webExtensions.setSetting(store.addIn, "day", `"Date(${time})"`);
      const again = await excel.Excel.run(async (context) => {
        const { settings } = context.workbook;
        const day = settings.getItem("day").load("value");
        await context.sync();
        // The library knows the dates of its own page only.
        const copy = settings.add("copy", day.value).load("value");
        await context.sync();
        return (copy.value as Date).getTime();
      });
      expect(again).toBe(time);
      expect(store.webExtensions.setting(store.addIn, "copy")).toBe(`"Date(${time})"`);
    } finally {
      excel.close();
    }
  });

  test("each add-in has its own", async () => {
    const read = ({ Excel }: EmbeddedExcel): Promise<unknown[]> =>
      Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.load("items/key,items/value");
        await context.sync();
        return settings.items.map(({ key, value }): unknown => [key, value]);
      });
    const excel = await openExcel();
    try {
      const { store } = excel.host;
      const other = { ...store.addIn, id: "11111111-1111-4111-8111-111111111111" };
      store.webExtensions.setSetting(other, "a", '"khác"');
      store.webExtensions.setSetting(store.addIn, "a", "plain");
      expect(await read(excel)).toEqual([["a", "plain"]]);
      store.addIn = other;
      expect(await read(excel)).toEqual([["a", "khác"]]);
      assertValidPackage(await excel.save());
    } finally {
      excel.close();
    }
  });

  test("a setting that is not there is refused", async () => {
    const outcome = await told((context) => {
      const { settings } = context.workbook;
      const gone = settings.add("a", 1);
      return answersTo(context, [
        () => settings.getItem("b"),
        () => settings.add("", 1),
        () => gone.delete(),
        () => gone.delete(),
        () => (gone.value = 2),
      ]);
    });
    const rest = ["accepted", "ItemNotFound", "ItemNotFound"];
    expect(outcome).toEqual(["ItemNotFound", "InvalidArgument", ...rest]);
  });
});

describe("XML parts", () => {
  const REVIEW =
    '<r:review xmlns:r="http://schemas.contoso.com/review/1.0"><r:by>Hoa &amp; Lan</r:by></r:review>';

  test("a file keeps text, id and namespace, and they are found by both", async () => {
    let id = "";
    const outcome = await reopened(
      async (context) => {
        const { customXmlParts } = context.workbook;
        const part = customXmlParts.add(REVIEW).load("id");
        customXmlParts.add("<plain/>");
        const changed = customXmlParts.add("<a/>");
        changed.setXml('<b xmlns="urn:b"/>');
        customXmlParts.add("<gone/>").delete();
        await context.sync();
        id = part.id;
      },
      async (context) => {
        const { customXmlParts } = context.workbook;
        customXmlParts.load("items/namespaceUri");
        const scoped = customXmlParts.getByNamespace("urn:b");
        const texts = [customXmlParts.getItem(id.toLowerCase()).getXml(), scoped.getOnlyItem().getXml()];
        const none = customXmlParts.getByNamespace("urn:none");
        const missing = [
          none.getOnlyItemOrNullObject(),
          customXmlParts.getItemOrNullObject("{0}"),
          scoped.getItemOrNullObject(id),
        ];
        const counts = [customXmlParts.getCount(), scoped.getCount(), none.getCount()];
        await context.sync();
        return {
          namespaces: customXmlParts.items.map(({ namespaceUri }) => namespaceUri),
          texts: texts.map(({ value }) => value),
          missing: missing.map(({ isNullObject }) => isNullObject),
          counts: counts.map(({ value }) => value),
        };
      },
    );
    expect(outcome).toEqual({
      namespaces: ["http://schemas.contoso.com/review/1.0", "", "urn:b"],
      texts: [REVIEW, '<b xmlns="urn:b"/>'],
      missing: [true, true, true],
      counts: [3, 1, 0],
    });
  });

  test("what is no XML is refused, and so is the only one where there are two or none", async () => {
    const outcome = await told((context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<a xmlns="urn:a"/>');
      return answersTo(context, [
        () => customXmlParts.add("không phải XML"),
        () => part.setXml("<a>"),
        () => customXmlParts.getItem("{0}"),
        () => customXmlParts.getByNamespace("urn:x").getOnlyItem(),
        () => customXmlParts.add('<b xmlns="urn:a"/>'),
        () => customXmlParts.getByNamespace("urn:a").getOnlyItem(),
        () => part.delete(),
        () => part.getXml(),
      ]);
    });
    expect(outcome).toEqual([
      "InvalidArgument",
      "InvalidArgument",
      "ItemNotFound",
      "InvalidOperation",
      "accepted",
      "InvalidOperation",
      "accepted",
      "ItemNotFound",
    ]);
  });
});

describe("properties of a sheet", () => {
  test("a file keeps them, and a copy of the sheet has its own", async () => {
    const outcome = await reopened(
      async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.customProperties.add("Khóa", "một");
        sheet.customProperties.add("khóa", "hai ở đây");
        sheet.customProperties.add("Bỏ", "x").delete();
        await context.sync();
        sheet.copy().customProperties.getItem("Khóa").value = "của bản sao";
        await context.sync();
      },
      async (context) => {
        const { worksheets } = context.workbook;
        const collections = ["Sheet1", "Sheet1 (2)"].map((name) =>
          worksheets.getItem(name).customProperties.load("items/key,items/value"),
        );
        const missing = worksheets.getItem("Sheet1").customProperties.getItemOrNullObject("Bỏ");
        await context.sync();
        return [
          ...collections.map(({ items }) => items.map(({ key, value }) => [key, value])),
          missing.isNullObject,
        ];
      },
    );
    expect(outcome).toEqual([[["Khóa", "hai ở đây"]], [["Khóa", "của bản sao"]], true]);
  });

  test("long names and other things than texts are refused", async () => {
    const outcome = await told((context, sheet) => {
      const { customProperties } = sheet;
      return answersTo(context, [
        () => customProperties.add("k".repeat(256), "x"),
        () => customProperties.add("k".repeat(255), "x"),
        () => customProperties.add("a", 1 as unknown as string),
        () => customProperties.getItem("b"),
      ]);
    });
    expect(outcome).toEqual(["InvalidArgument", "accepted", "InvalidArgument", "ItemNotFound"]);
  });
});
