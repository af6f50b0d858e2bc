import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import busboy from "busboy";
import { badRequest } from "../http/api-error";
import { Input, type InputValue } from "../http/input";
import type { BlobFiles, WrittenBlob } from "../state/blob-files";

export type MultipartUpload = {
  /** The name that came with the bytes. */
  fileName: string;
  bytes: WrittenBlob;
  /** The other parts, and what stood in the query. */
  input: Input;
};

/**
 * Reads a form with one file in it, whose bytes go to disk as they come; which part comes first does not matter. Throws
 * 400 for a form without a file, or with more than one, and keeps nothing then.
 */
export async function readMultipartUpload(
  request: Request,
  { query, blobFiles }: { query: Input; blobFiles: BlobFiles },
): Promise<MultipartUpload> {
  const fields = new Map<string, InputValue[]>(query.names().map((name) => [name, [query.raw(name)]]));
  const files: Promise<{ fileName: string; bytes: WrittenBlob }>[] = [];
  const form = openForm(request);
  form.on("field", (name, value) => fields.set(name, [value]));
  form.on("file", (_part, stream, { filename }) => {
    const writing = blobFiles.write(stream).then((bytes) => ({ fileName: filename ?? "", bytes }));
    // Looked at below; until then a failure has somebody to answer for it.
    writing.catch(() => undefined);
    files.push(writing);
  });
  const reading = new Promise<void>((resolve, reject) => form.on("close", resolve).on("error", reject));
  const source = Readable.fromWeb((request.body ?? new ReadableStream()) as NodeReadableStream);
  source.on("error", (error) => form.destroy(error)).pipe(form);
  const problem = await reading.then(
    () => null,
    () => badRequest("The multipart body cannot be read."),
  );
  const written = await Promise.allSettled(files);
  const kept = written.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const [file] = kept;
  if (problem === null && file && written.length === 1)
    return { ...file, input: new Input(fields, undefined) };
  await blobFiles.remove(kept.map(({ bytes }) => bytes.path));
  throw problem ?? badRequest("The form must hold exactly one file.");
}

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      // Browsers and put.io's clients send names as they are.
      defParamCharset: "utf8",
      preservePath: true,
    });
  } catch {
    throw badRequest("The body must be a multipart form.");
  }
}
