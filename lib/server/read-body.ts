import "server-only";
import { AppError } from "../errors/app-error";

/** The body as text, no larger than that. Counted while it arrives: `Content-Length` may be missing, or a lie. */
export async function readBodyText(request: Request, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("too-large", "The body is too large.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
