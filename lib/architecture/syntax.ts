import { parse } from "@babel/parser";

/** A node of the syntax tree, read without a class per kind: the rules ask for few things of many kinds. */
export type SyntaxNode = { type: string; line: number; endLine: number; [field: string]: unknown };

export function parseSource(text: string, file: string): SyntaxNode {
  const tree = parse(text, { sourceType: "module", plugins: ["typescript", "jsx"], sourceFilename: file });
  return toNode(tree.program) ?? { type: "Program", line: 1, endLine: 1 };
}

/** Depth first; `visit` gets the ancestors, nearest last. */
export function walk(root: SyntaxNode, visit: (node: SyntaxNode, ancestors: SyntaxNode[]) => void): void {
  const descend = (node: SyntaxNode, ancestors: SyntaxNode[]) => {
    visit(node, ancestors);
    const path = [...ancestors, node];
    for (const child of childrenOf(node)) descend(child, path);
  };
  descend(root, []);
}

export function findAll(root: SyntaxNode, type: string | RegExp): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(root, (node) => {
    if (typeof type === "string" ? node.type === type : type.test(node.type)) found.push(node);
  });
  return found;
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** A field that holds one node. */
export function nodeAt(node: SyntaxNode, field: string): SyntaxNode | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

/** A field that holds a list of nodes; gaps (`[, b]`) are left out. */
export function nodesAt(node: SyntaxNode, field: string): SyntaxNode[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function textAt(node: SyntaxNode | null, field: string): string | null {
  const value = node?.[field];
  return typeof value === "string" ? value : null;
}

/** The text of a string literal, or the part of a template before its first hole; null for anything else. */
export function leadingText(node: SyntaxNode): string | null {
  if (node.type === "StringLiteral") return textAt(node, "value");
  if (node.type !== "TemplateLiteral") return null;
  const [first] = nodesAt(node, "quasis");
  const value: unknown = first?.value;
  if (typeof value !== "object" || value === null) return null;
  const raw: unknown = Reflect.get(value, "raw");
  return typeof raw === "string" ? raw : null;
}

const IGNORED_FIELDS = new Set(["loc", "start", "end", "extra", "errors", "tokens", "comments"]);

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";
}

/** Copies Babel's tree into plain nodes, so that no rule sees more than it may use. */
function toNode(value: unknown): SyntaxNode | null {
  if (!isNode(value)) return null;
  const node: SyntaxNode = { type: value.type, line: lineOf(value, "start"), endLine: lineOf(value, "end") };
  for (const [field, content] of Object.entries(value)) {
    if (IGNORED_FIELDS.has(field) || field === "type") continue;
    node[field] = copyField(content);
  }
  return node;
}

function copyField(content: unknown): unknown {
  if (Array.isArray(content)) return content.map((item) => toNode(item) ?? item);
  return toNode(content) ?? content;
}

function lineOf(node: object, edge: "start" | "end"): number {
  const location: unknown = Reflect.get(node, "loc");
  if (typeof location !== "object" || location === null) return 0;
  const position: unknown = Reflect.get(location, edge);
  if (typeof position !== "object" || position === null) return 0;
  const line: unknown = Reflect.get(position, "line");
  return typeof line === "number" ? line : 0;
}
