import { badRequest } from "./api-error";
import { Input, type InputValue } from "./input";

/** The largest body that is read into memory; put.io's config store takes up to 16 MB, nothing else comes near. */
const MAX_BODY_BYTES = 17 * 1024 * 1024;

/**
 * Everything the caller sent as one set of parameters: query ∪ form ∪ JSON ∪ multipart, since put.io's clients
 * disagree about where a parameter goes. A key in the body wins over the same key in the query.
 */
export async function readInput(request: Request, url: URL): Promise<Input> {
  const fields = new Map<string, InputValue[]>();
  addPairs(fields, url.searchParams);
  if (request.method === "GET" || request.method === "HEAD" || request.body === null) {
    return new Input(fields, undefined);
  }
  const contentType = (request.headers.get("content-type") ?? "").toLowerCase();
  if (contentType.startsWith("multipart/form-data")) return readMultipart(request, fields);
  const text = await readText(request);
  if (contentType.startsWith("application/json")) return readJson(text, fields);
  if (contentType.startsWith("application/x-www-form-urlencoded"))
    replacePairs(fields, new URLSearchParams(text));
  return new Input(fields, undefined);
}

/** The query alone, for routes that read their body as a stream. */
export function readQuery(url: URL): Input {
  const fields = new Map<string, InputValue[]>();
  addPairs(fields, url.searchParams);
  return new Input(fields, undefined);
}

function readJson(text: string, fields: Map<string, InputValue[]>): Input {
  if (text.trim() === "") return new Input(fields, undefined);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest("The body is not valid JSON.");
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body)) {
    for (const [key, value] of Object.entries(body)) fields.set(key, Array.isArray(value) ? value : [value]);
  }
  return new Input(fields, body);
}

async function readMultipart(request: Request, fields: Map<string, InputValue[]>): Promise<Input> {
  let form: FormData;
  try {
    // The bytes are counted first: formData() itself has no limit, and an endless body would fill the memory.
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    form = await new Response(await readBytes(request), { headers }).formData();
  } catch (error) {
    if (error instanceof TypeError) throw badRequest("The multipart body cannot be read.");
    throw error;
  }
  replacePairs(fields, form);
  return new Input(fields, undefined);
}

async function readText(request: Request): Promise<string> {
  return new TextDecoder().decode(await readBytes(request));
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > MAX_BODY_BYTES) throw badRequest("The body is too large.");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function addPairs(fields: Map<string, InputValue[]>, pairs: Iterable<[string, InputValue]>): void {
  for (const [key, value] of pairs) {
    const known = fields.get(key);
    if (known) known.push(value);
    else fields.set(key, [value]);
  }
}

function replacePairs(fields: Map<string, InputValue[]>, pairs: Iterable<[string, InputValue]>): void {
  const fresh = new Map<string, InputValue[]>();
  addPairs(fresh, pairs);
  for (const [key, values] of fresh) fields.set(key, values);
}
