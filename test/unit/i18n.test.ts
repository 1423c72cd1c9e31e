import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import fc from "fast-check";
import { findings, settings } from "../../src/contract";
import { languageOf, translator as mainTexts, type Language } from "../../src/i18n";
import { allTexts, dictionaries, type AnyKey } from "../../src/i18n/all";
import { argumentsOf, type Params } from "../../src/i18n/message";

const { vi, en } = dictionaries;
const keys = (Object.keys(vi) as AnyKey[]).sort();
const translator = (language: Language): ReturnType<typeof allTexts> => allTexts(mainTexts(language));
const elementsOf = (text: string): ReturnType<typeof parse> => parse(text, { ignoreTag: true });

test.each(Object.entries(dictionaries))(
  "the dictionary %s has all keys, with the same parameters",
  (_, texts) => {
    const parameters = (text: string): string[] => {
      const { names, counts } = argumentsOf(elementsOf(text));
      return [...names, ...counts].sort();
    };
    expect(Object.keys(texts).sort()).toEqual(keys);
    expect(keys.map((key) => [key, parameters(texts[key])])).toEqual(
      keys.map((key) => [key, parameters(vi[key])]),
    );
  },
);

const folder = path.resolve(__dirname, "../../src/i18n");
const roomsOf = (language: Language): string[] =>
  readdirSync(path.join(folder, language)).filter((file) => file !== "index.ts");

test.each(roomsOf("vi"))("the room %s is sorted and short, in either language with the same keys", (file) => {
  const keysIn = (language: Language): string[] => {
    const text = readFileSync(path.join(folder, language, file), "utf8");
    expect(text.split("\n").length).toBeLessThanOrEqual(600);
    return [...text.matchAll(/^ {2}"([^"]+)":/gmu)].map(([, key = ""]) => key);
  };
  const own = keysIn("vi");
  expect(own).toEqual([...own].sort());
  expect(keysIn("en")).toEqual(own);
});

test("every text stands in one room, and every room belongs to a dictionary", () => {
  const all = roomsOf("vi").flatMap((file) => [
    ...readFileSync(path.join(folder, "vi", file), "utf8").matchAll(/^ {2}"([^"]+)":/gmu),
  ]);
  expect(all.map(([, key]) => key).sort()).toEqual(keys);
  expect(roomsOf("en")).toEqual(roomsOf("vi"));
});

test("a locale is answered in its language, in Vietnamese when there is none", () => {
  expect(["en", "en-GB", "vi-VN", "VI", "fr-FR", ""].map(languageOf)).toEqual([
    "en",
    "en",
    "vi",
    "vi",
    "vi",
    "vi",
  ]);
});

test("a parameter that chooses a form is not put in as it is in the same text", () => {
  const both = keys.filter((key) => {
    const { names, counts } = argumentsOf(elementsOf(en[key]));
    return [...names].some((name) => counts.has(name));
  });
  expect(both).toEqual([]);
});

test("Vietnamese has no plural forms; an English plural has exactly the two of the language", () => {
  expect(keys.filter((key) => argumentsOf(elementsOf(vi[key])).counts.size > 0)).toEqual([]);
  const forms = keys.flatMap((key) =>
    elementsOf(en[key])
      .filter(isPluralElement)
      .map(({ options }) => Object.keys(options).join()),
  );
  expect(new Set(forms)).toEqual(new Set(["one,other"]));
});

/** A word in the plural, as in “1 errors”; verbs that end alike are not meant. */
const PLURAL_WORD = String.raw`(?!(?:is|was|has|ends|this|heads|takes)\b)\p{L}+s\b`;

test("an English text with a count reads right for one", () => {
  const english = translator("en");
  const onePlural = new RegExp(String.raw`(?<![\d.,])1 ${PLURAL_WORD}`, "u");
  const read = keys.map((key): [AnyKey, string] => {
    const { counts } = argumentsOf(elementsOf(en[key]));
    return [key, english(key, Object.fromEntries([...counts].map((name) => [name, 1])))];
  });
  expect(read.filter(([, text]) => onePlural.test(text))).toEqual([]);
});

test("no English count stands before a plural word without choosing its form", () => {
  const pluralWord = new RegExp(`^ ${PLURAL_WORD}`, "u");
  const allCounts = new Set(keys.flatMap((key) => [...argumentsOf(elementsOf(en[key])).counts]));
  const formless = keys.filter((key) =>
    elementsOf(en[key]).some((element, at, elements) => {
      const next = elements[at + 1];
      const isCount = isArgumentElement(element) && allCounts.has(element.value);
      return isCount && next !== undefined && isLiteralElement(next) && pluralWord.test(next.value);
    }),
  );
  expect(formless).toEqual([]);
});

test("one and many", () => {
  const english = translator("en");
  expect(english("cli.findings", { errors: 1, warnings: 2 })).toBe("1 error, 2 warnings.");
  expect(english("cli.findings", { errors: 0, warnings: 1 })).toBe("0 errors, 1 warning.");
  expect(english("explain.unit", { name: "X", points: 1, maximum: 1.5, percent: 66.67 })).toBe(
    "X: 1/1.5 points, 66.67%.",
  );
  expect(english("report.studyAbsent", { count: 1, units: 1 })).toBe("1 person of 1 unit was absent.");
  expect(english("report.studyAbsent", { count: 1200, units: 2 })).toBe(
    "1,200 persons of 2 units were absent.",
  );
  // Where a number is not known a word stands in its place.
  expect(english("due.late", { days: "?" })).toBe("? days late");
  expect(translator("vi")("cli.findings", { errors: 1, warnings: 98_112 })).toBe("1 lỗi, 98.112 cảnh báo.");
});

test("a parameter that is not given stays as its name", () => {
  expect(translator("vi")("pane.rows")).toBe("{count} dòng");
  expect(translator("en")("pane.rows")).toBe("{count} rows");
  expect(translator("en")("missingList.unit", { count: 1 })).toBe("{unit} (1 leaf)");
});

test("words are put in as they are, whatever signs they hold", () => {
  const signs = fc.oneof(
    fc.string(),
    fc.constantFrom("{", "}", "#", "'{count}'", "{unit}", "<b>", "{count, plural, other {#}}", "''"),
  );
  fc.assert(
    fc.property(signs, fc.nat(), (unit, count) => {
      const params: Params = { unit, count };
      expect(translator("vi")("missingList.unit", params)).toBe(
        `${unit} (${new Intl.NumberFormat("vi-VN").format(count)} nội dung)`,
      );
      expect(translator("en")("missingList.unit", params)).toBe(
        `${unit} (${new Intl.NumberFormat("en-US").format(count)} ${count === 1 ? "leaf" : "leaves"})`,
      );
      expect(translator("vi")("document.addressee", { to: unit })).toBe(`Kính gửi: ${unit}`);
    }),
  );
});

test("no English is left in the Vietnamese dictionary, and it is in NFC", () => {
  expect(keys.filter((key) => vi[key] !== vi[key].normalize("NFC"))).toEqual([]);
  const kept = /\{\w+\}|Excel|English|Enter|Esc/gu;
  const english = /\b(?:the|and|of|is|not|table|cell|row|error|write|read)\b/iu;
  expect(keys.filter((key) => english.test(vi[key].replace(kept, "")))).toEqual([]);
});

test("every finding and setting has its words", () => {
  const codes = Object.keys(findings);
  expect(codes.length).toBeGreaterThan(20);
  expect(keys).toEqual(expect.arrayContaining(codes.flatMap((code) => [`finding.${code}`, `mend.${code}`])));
  expect(keys).toEqual(expect.arrayContaining(Object.values(settings).map(({ key }) => `setting.${key}`)));
});

test("numbers are written the way of the language", () => {
  expect(translator("vi")("pane.rows", { count: 98_112 })).toBe("98.112 dòng");
  expect(translator("en")("pane.rows", { count: 98_112 })).toBe("98,112 rows");
});

test("the pane holds no text of its own", () => {
  const folder = path.resolve(__dirname, "../../src/pane");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".tsx"))) {
    const code = readFileSync(path.join(folder, file), "utf8");
    expect([
      file,
      [...code.matchAll(/>\s*([\p{L}][^<>{}=;()]*)\s*</gu)]
        .map(([, text = ""]) => text)
        .filter((text) => !/^(?:Promise|void|string|number)|&& $/u.test(text)),
    ]).toEqual([file, []]);
  }
});

/** What an office clerk does not say: names of the program, of other languages' menus, and words that mislead. */
const FORBIDDEN =
  /\b(?:rejected|accepted|pending|undefined|null|NaN|true|false|worksheet|sheets?|Unprotect|Review|Version History|Name Manager|hash|mã băm|token|cache|chi phí)\b/iu;

test("no Vietnamese text has a word that an office clerk does not say", () => {
  const forPeople = Object.entries(vi).filter(([key]) => !/^(?:cli|command|hosting|checkHost)\./u.test(key));
  const found = forPeople.filter(([, text]) => FORBIDDEN.test(text.replace(/\{\w+\}/gu, "")));
  expect(found.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});
