import ts from "typescript";

/** The form of a piece of a reason, read from the types of the catalogues. */
export type Shape =
  | { readonly kind: "number" | "boolean" | "string" | "date" | "instant" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "tuple"; readonly items: readonly Shape[] }
  | { readonly kind: "object"; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly kind: "recursive"; readonly name: string };

// Trees have no end as types; who makes samples makes these by hand.
const RECURSIVE = new Set(["GateCheck", "CategoryCheck"]);

/** The shape of the facts of every code, as the compiler sees it: a new code is there by itself. */
export function readReasonShapes(): ReadonlyMap<string, Shape> {
  const file = "src/text/reasons.ts";
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const alias = source.statements.filter(ts.isTypeAliasDeclaration).find(({ name }) => name.text === "ClienteleReasons")!;
  const catalogue = checker.getTypeAtLocation(alias.name);
  return new Map(
    checker.getPropertiesOfType(catalogue).map((symbol) => {
      const type = checker.getTypeOfSymbolAtLocation(symbol, alias);
      return [symbol.name, shapeOf(type, checker, alias)] as const;
    }),
  );
}

function shapeOf(type: ts.Type, checker: ts.TypeChecker, at: ts.Node): Shape {
  const alias = type.aliasSymbol?.name;
  if (alias !== undefined && RECURSIVE.has(alias)) return { kind: "recursive", name: alias };
  const text = checker.typeToString(type);
  if (type.flags & ts.TypeFlags.TemplateLiteral) return { kind: text.endsWith("Z`") ? "instant" : "date" };
  if (type.flags & ts.TypeFlags.Null) return { kind: "literal", value: null };
  if (type.flags & ts.TypeFlags.Number) return { kind: "number" };
  if (type.flags & ts.TypeFlags.String) return { kind: "string" };
  if (type.flags & ts.TypeFlags.Boolean) return { kind: "boolean" };
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { kind: "literal", value: text === "true" };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: "literal", value: type.value };
  if (type.isUnion()) {
    const members = type.types.filter((member) => !(member.flags & ts.TypeFlags.Undefined)).map((member) => shapeOf(member, checker, at));
    // The compiler keeps members in the order in which it met them, which any other file may change.
    return { kind: "union", members: members.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
  }
  if (checker.isTupleType(type)) return { kind: "tuple", items: checker.getTypeArguments(type as ts.TypeReference).map((item) => shapeOf(item, checker, at)) };
  if (checker.isArrayType(type)) return { kind: "list", item: shapeOf(checker.getTypeArguments(type as ts.TypeReference)[0]!, checker, at) };
  const fields = checker.getPropertiesOfType(type).map((symbol) => [symbol.name, shapeOf(checker.getTypeOfSymbolAtLocation(symbol, at), checker, at)] as const);
  return { kind: "object", fields: Object.fromEntries(fields) };
}
