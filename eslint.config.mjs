import eslint from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Which rooms a room may import from, besides itself. Arrows point down: towards text, contract and domain. */
const allowed = {
  text: [],
  i18n: [],
  profile: ["text"],
  contract: ["text", "profile"],
  domain: ["text", "contract", "profile"],
  solver: ["domain"],
  sheets: ["text", "i18n", "contract", "domain"],
  paper: ["text", "i18n", "profile", "contract", "domain", "sheets"],
  word: ["profile", "paper"],
  sources: ["text", "domain", "sheets"],
  office: ["text", "i18n", "contract", "domain", "sheets", "profile", "paper"],
  session: ["text", "i18n", "profile", "contract", "domain", "sheets", "paper", "office"],
  samples: ["text", "i18n", "contract", "domain", "sheets", "office"],
  commands: [
    "text",
    "i18n",
    "contract",
    "domain",
    "sheets",
    "sources",
    "paper",
    "office",
    "word",
    "samples",
    "session",
  ],
  functions: ["text", "i18n", "contract", "domain", "sheets", "session"],
  ribbon: [],
  pane: [
    "text",
    "i18n",
    "profile",
    "contract",
    "domain",
    "sheets",
    "sources",
    "paper",
    "office",
    "session",
    "commands",
    "solver",
    "functions",
    "ribbon",
  ],
  headless: [
    "text",
    "i18n",
    "domain",
    "sheets",
    "sources",
    "session",
    "commands",
    "solver",
    "functions",
    "host",
  ],
  host: ["text", "i18n"],
};
const rooms = Object.keys(allowed);
/**
 * The leaf rules are a room below the contract, though they stand in the domain: they know texts and numbers only, and the
 * contract takes the words of the drop-down from their list.
 */
const BELOW_CONTRACT = { domain: ["./scoring/rules"] };
const zones = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room && !allowed[room].includes(other))
    .map((other) => ({
      target: `./src/${room}`,
      from: `./src/${other}`,
      ...(room === "contract" && BELOW_CONTRACT[other] && { except: BELOW_CONTRACT[other] }),
      message: `src/${room} may import only from: ${[room, ...allowed[room]].join(", ")}.`,
    })),
);
zones.push({
  target: "./src/domain/scoring/rules",
  from: "./src",
  except: ["./text", "./domain/exact", "./domain/scoring/rules"],
  message: "A leaf rule knows texts and exact numbers only.",
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".js"] })],
    },
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX, "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // All rules of the plugin; its own preset brings a second copy of typescript-eslint, which cannot be loaded beside ours.
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
      "import-x/no-restricted-paths": ["error", { zones }],
      // Values only: a circle of types ties no room to another when the program runs.
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "no-nested-ternary": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-explicit-any": "error",
      // TypeScript knows which names exist.
      "no-undef": "off",
    },
  },
  {
    // The domain knows no Excel, no browser, no clock.
    files: ["src/{domain,contract,text}/**/*.ts"],
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
    // Only src/office names Excel.*.
    files: [
      "src/{text,profile,contract,sheets,paper,word,session,commands,functions,pane,ribbon,samples,i18n,headless,solver}/**/*.{ts,tsx}",
    ],
    rules: {
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/office names Excel." }],
    },
  },
  {
    // Excel takes CustomFunctions.Error for the answer of a cell; Office.js makes it no Error of JavaScript.
    files: ["src/functions/functions.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    // This door exists to run the caller's own script; no text of a workbook comes near it.
    files: ["src/headless/officejs.ts"],
    rules: { "@typescript-eslint/no-implied-eval": "off" },
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
