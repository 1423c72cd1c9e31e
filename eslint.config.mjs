import eslint from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const rooms = [
  "domain",
  "workbook",
  "functions",
  "taskpane",
  "commands",
  "i18n",
  "samples",
  "solver",
  "word",
  "host",
  "headless",
];
/** Which rooms a room may import from, besides itself. Arrows point towards the domain. */
const allowed = {
  domain: [],
  i18n: [],
  solver: ["domain"],
  workbook: ["domain", "i18n"],
  word: ["workbook"],
  samples: ["domain", "i18n", "workbook"],
  functions: ["domain", "i18n", "workbook"],
  commands: ["domain", "i18n", "workbook"],
  taskpane: ["domain", "i18n", "workbook", "samples", "solver", "word", "functions", "commands"],
  headless: ["domain", "i18n", "workbook", "samples", "solver", "word", "host"],
  host: ["i18n"],
};
const zones = rooms.map((room) => ({
  target: `./src/${room}`,
  from: rooms
    .filter((other) => other !== room && !allowed[room].includes(other))
    .map((other) => `./src/${other}`),
  message: `src/${room} may import only from: ${[room, ...allowed[room]].join(", ")}.`,
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".js"] })],
    },
    plugins: { "import-x": importX, "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // All rules of the plugin; its own preset brings a second copy of typescript-eslint, which cannot be loaded beside ours.
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
      "import-x/no-restricted-paths": ["error", { zones }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-explicit-any": "error",
      // TypeScript knows which names exist.
      "no-undef": "off",
    },
  },
  {
    // The domain knows no Excel, no browser, no clock.
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "Excel",
        "Office",
        "window",
        "document",
        "fetch",
        "localStorage",
        "crypto",
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Today comes in as an argument.",
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "Today comes in as an argument.",
        },
      ],
    },
  },
  {
    // Only src/workbook names Excel.*.
    files: ["src/{functions,taskpane,commands,samples,i18n,headless}/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/workbook names Excel." }],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        Buffer: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
