import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const ambient = {
  clock: ["performance"],
  randomness: ["crypto"],
  outside: ["console", "process", "globalThis", "global", "window", "self", "document", "navigator", "Buffer", "fetch", "XMLHttpRequest", "WebSocket", "localStorage", "sessionStorage", "require", "module", "__dirname", "__filename"],
  timer: ["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
};

// What an answer may depend on is in its arguments: see "Pure functions" in docs/contributing.md.
const impure = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", "The clock is an argument (asOf, at, today)."],
  ["CallExpression[callee.name='Date']", "The clock is an argument (asOf, at, today)."],
  ["MemberExpression[object.name='Date'][property.name='now']", "The clock is an argument (asOf, at, today)."],
  ["NewExpression[callee.name='Date'][arguments.length>1]", "Local time depends on the machine: use Date.UTC or integer days."],
  ["MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]", "Local time depends on the machine: use the UTC form or integer days."],
  ["MemberExpression[property.name=/^(toLocale\\w+|localeCompare)$/]", "The locale depends on the machine: compare by code unit, return data."],
  ["MemberExpression[object.name='Math'][property.name='random']", "Randomness is an argument, or there is none."],
  ["ImportExpression", "No loading at run time: a capability is what its static imports say."],
  ["MetaProperty[meta.name='import']", "A pure module does not know where it lies."],
  [":matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind!='const']", "No state between calls: a module holds constants only."],
  // A lookup that says so in its type is a constant; anything else that is made once is state.
  ["NewExpression:not(:function *):not(VariableDeclarator[id.typeAnnotation.typeAnnotation.typeName.name=/^Readonly(Set|Map)$/] > *)", "No state between calls: annotate a lookup as ReadonlySet or ReadonlyMap, make the rest inside the function."],
  [":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > :matches(ArrayExpression, ObjectExpression)", "No state between calls: a constant list or table is `as const`, frozen, or of a readonly type."],
  [":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[id.typeAnnotation.typeAnnotation.type='TSArrayType']", "No state between calls: a constant list is `readonly`."],
  [":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[id.typeAnnotation.typeAnnotation.typeName.name=/^(Array|Set|Map|Record)$/]", "No state between calls: use ReadonlyArray, ReadonlySet, ReadonlyMap, Readonly<Record<…>>."],
  ["ClassDeclaration:not([id.name='ClienteleError'])", "Data and functions, no classes: ClienteleError is the only one."],
  ["ClassExpression", "Data and functions, no classes: ClienteleError is the only one."],
  ["TSEnumDeclaration", "A union of string literals instead of an enum."],
];

// A call at the top of a module stays in every bundle that reaches the module, unless it is marked.
const pureCalls = {
  create: (context) => ({
    "CallExpression:not(:function *)": (node) => {
      const marked = context.sourceCode.getCommentsBefore(node).some((comment) => comment.value.includes("@__PURE__"));
      if (!marked) context.report({ node, message: "A call at the top of a module is marked /* @__PURE__ */, or stays in every bundle." });
    },
  }),
};

export default defineConfig(
  globalIgnores(["dist/", "site/", "coverage/", "out/", ".generated/"]),
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Numbers belong into messages: positions, counts, limits.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // An index within its bounds is known to the loop, not to the compiler. "!" says just that, "as number" would say more.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "all" }],
      eqeqeq: "error",
    },
  },
  {
    files: ["test/**/*.test-d.ts"],
    // A value there is made for its type alone.
    rules: { "@typescript-eslint/no-meaningless-void-operator": "off" },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { clientele: { rules: { "pure-calls": pureCalls } } },
    rules: {
      "clientele/pure-calls": "error",
      "no-restricted-globals": ["error", ...Object.entries(ambient).flatMap(([what, names]) => names.map((name) => ({ name, message: `Pure code has no ${what}.` })))],
      "no-restricted-syntax": ["error", ...impure.map(([selector, message]) => ({ selector, message }))],
      "no-restricted-imports": ["error", { patterns: [{ regex: "^(?!\\.{1,2}/|@date-fns/tz(/|$))", message: "src imports its own files and @date-fns/tz, nothing else." }] }],
      // Input comes from JSON as often as from checked code: what the types exclude is looked at all the same.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // Over typed arrays a counting loop is several times faster than an iterator.
      "@typescript-eslint/prefer-for-of": "off",
      "@typescript-eslint/explicit-function-return-type": ["error", { allowExpressions: true }],
    },
  },
  {
    // The door to the outside is the one room with zod: whoever does not come through it does not load it.
    files: ["src/schema/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ regex: "^(?!\\.{1,2}/|zod$)", message: "src/schema imports files of src and zod, nothing else." }] }],
    },
  },
);
