import type { SourceFile } from "./source-tree";
import { childrenOf, nodeAt, nodesAt, type SyntaxNode, textAt, walk } from "./syntax";

/** A mirror, not a score: beauty is lost in the tail, so these cap the tail. */
export const CAPS = {
  file: 250,
  component: 100,
  hook: 50,
  function: 40,
  handler: 15,
  nesting: 3,
  props: 7,
  parameters: 2,
} as const;

/** Drawing is geometry: `rectangle({ x, y, width, height })` a thousand times over would hide the picture. */
const DRAWING_FOLDER = "lib/sandbox/media/samples/making/";

export type SizeViolation = {
  kind: keyof typeof CAPS;
  file: string;
  name: string;
  line: number;
  size: number;
};

export function measureFile(file: SourceFile): SizeViolation[] {
  const found: SizeViolation[] = [];
  const report = (kind: keyof typeof CAPS, measured: { name: string; line: number; size: number }) => {
    if (measured.size > CAPS[kind]) found.push({ kind, file: file.path, ...measured });
  };
  report("file", { name: file.path, line: 1, size: file.lineCount });
  if (file.isTest) return found;
  walk(file.syntax, (node, ancestors) => {
    if (!isFunction(node)) return;
    const name = nameOf(node, ancestors);
    const { line } = node;
    const kind = kindOf({ name, file: file.path, isTopLevel: !ancestors.some(isFunction) });
    report(kind, { name, line, size: node.endLine - line + 1 });
    report("nesting", { name, line, size: nestingOf(nodeAt(node, "body")) });
    // What a library calls has the parameters that the library chose.
    const isCallback = ancestors.at(-1)?.type === "CallExpression" || /^on[A-Z]/.test(name);
    if (!isCallback && !file.path.startsWith(DRAWING_FOLDER))
      report("parameters", { name, line, size: countLooseParameters(node) });
    if (kind === "component") report("props", { name, line, size: countProps(node) });
  });
  return found;
}

export function isFunction(node: SyntaxNode): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(
    node.type,
  );
}

function kindOf(found: {
  name: string;
  file: string;
  isTopLevel: boolean;
}): "component" | "hook" | "handler" | "function" {
  const { name, file } = found;
  if (/^app\/.*\/route\.ts$/.test(file) && /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/.test(name)) return "handler";
  if (file.startsWith("pages/api/") && found.isTopLevel && name === "handler") return "handler";
  if (file.endsWith(".tsx") && /^[A-Z]/.test(name)) return "component";
  return /^use[A-Z]/.test(name) ? "hook" : "function";
}

function nameOf(node: SyntaxNode, ancestors: SyntaxNode[]): string {
  const own = textAt(nodeAt(node, "id"), "name") ?? textAt(nodeAt(node, "key"), "name");
  if (own) return own;
  // `const Row = memo(function …)` is Row as much as `const Row = …` is.
  for (const ancestor of [...ancestors].reverse().slice(0, 2)) {
    const given = textAt(nodeAt(ancestor, "id"), "name") ?? textAt(nodeAt(ancestor, "key"), "name");
    if (given) return given;
  }
  return "(anonymous)";
}

const NESTING_STATEMENT = /^(If|For|ForIn|ForOf|While|DoWhile|Switch|Try)Statement$/;

/** How deep statements lie in one another; a function inside starts again, and `else if` stays on its level. */
function nestingOf(node: SyntaxNode | null, depth = 0): number {
  if (!node || isFunction(node)) return depth;
  const inner = NESTING_STATEMENT.test(node.type) ? depth + 1 : depth;
  const elseIf = node.type === "IfStatement" ? nodeAt(node, "alternate") : null;
  const depths = childrenOf(node).map((child) =>
    child === elseIf && child.type === "IfStatement" ? nestingOf(child, depth) : nestingOf(child, inner),
  );
  return Math.max(inner, ...depths);
}

const LOOSE_TYPE = /^TS(String|Number|Boolean|BigInt|Array|Union|Literal)(Keyword|Type)$/;

/** Two parameters and then an object: a third one is fine when its fields have names at the call. */
function countLooseParameters(node: SyntaxNode): number {
  const parameters = nodesAt(node, "params").filter((parameter) => textAt(parameter, "name") !== "this");
  const third = parameters[2];
  return parameters.length === 3 && third && isObjectParameter(third) ? 2 : parameters.length;
}

function isObjectParameter(parameter: SyntaxNode): boolean {
  const target = nodeAt(parameter, "left") ?? parameter;
  if (target.type === "ObjectPattern") return true;
  const annotation = nodeAt(nodeAt(target, "typeAnnotation") ?? target, "typeAnnotation");
  return annotation !== null && !LOOSE_TYPE.test(annotation.type);
}

function countProps(component: SyntaxNode): number {
  const [props] = nodesAt(component, "params");
  if (props?.type !== "ObjectPattern") return 0;
  return nodesAt(props, "properties").filter((property) => property.type === "ObjectProperty").length;
}
