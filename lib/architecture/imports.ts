import path from "node:path";
import type { SourceFile } from "./source-tree";
import { nodeAt, nodesAt, type SyntaxNode, textAt, walk } from "./syntax";

export type Import = {
  from: string;
  line: number;
  /** A file of ours by its path from the root (its extension may be missing), or a package as it is written. */
  target: string;
  isPackage: boolean;
  /** Erased at build time: it may look further than code may reach. */
  isTypeOnly: boolean;
  isDynamic: boolean;
};

export function readImports(file: SourceFile): Import[] {
  const found: Import[] = [];
  walk(file.syntax, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) {
      found.push({
        from: file.path,
        line: node.line,
        ...resolveSpecifier(file.path, specifier),
        isTypeOnly: isTypeOnly(node),
        isDynamic: node.type !== "ImportDeclaration" && !node.type.startsWith("Export"),
      });
    }
  });
  return found;
}

function specifierOf(node: SyntaxNode): string | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return textAt(nodeAt(node, "source"), "value");
    case "TSImportType":
      return textAt(nodeAt(node, "argument"), "value");
    case "CallExpression":
      return nodeAt(node, "callee")?.type === "Import"
        ? textAt(nodesAt(node, "arguments")[0] ?? null, "value")
        : null;
    case "ImportExpression":
      return textAt(nodeAt(node, "source"), "value");
    default:
      return null;
  }
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = nodesAt(node, "specifiers");
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === "type");
}

function resolveSpecifier(from: string, specifier: string): { target: string; isPackage: boolean } {
  if (specifier.startsWith("@/"))
    return { target: path.posix.normalize(specifier.slice(2)), isPackage: false };
  if (specifier.startsWith(".")) {
    return { target: path.posix.join(path.posix.dirname(from), specifier), isPackage: false };
  }
  return { target: specifier, isPackage: true };
}
