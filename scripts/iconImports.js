// A webpack loader: icons are imported from the file of each, not from the index of all 15,000 of them, which alone is
// 16 MB to be read and parsed in every build. The package offers these files for this (`@fluentui/react-icons/svg/…`).
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const library = path.join(path.dirname(require.resolve("@fluentui/react-icons/package.json")), "lib");
const utilities = readFileSync(path.join(library, "utils.js"), "utf8");
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*(["'])@fluentui\/react-icons\2;?/gu;

module.exports = function iconImports(source) {
  return source.replaceAll(IMPORT, (whole, names) => {
    const imports = names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "))
      .map((name) => ({ name, part: partOf(name.split(" ")[0]) }));
    // On one line, as many lines as before: what follows keeps its place in the source map.
    const lines = "\n".repeat(whole.split("\n").length - 1);
    return (
      imports.map(({ name, part }) => `import { ${name} } from "@fluentui/react-icons${part}";`).join(" ") +
      lines
    );
  });
};

/** `ArrowLeft20Regular` → `/svg/arrow-left`; what is neither an icon nor a utility stays with the index. */
function partOf(name) {
  const icon = /^(.+?)(?:\d+)?(?:Regular|Filled|Light|Color)$/u.exec(name)?.[1];
  const file = icon?.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, "-").toLowerCase();
  if (file !== undefined && existsSync(path.join(library, `atoms/svg/${file}.js`))) return `/svg/${file}`;
  return new RegExp(`\\b${name}\\b`, "u").test(utilities) ? "/utils" : "";
}
