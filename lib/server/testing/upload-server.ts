import "server-only";
import { createServer } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import { handleUpload } from "../upload-handler";

/**
 * One instance of the route for uploads and nothing else, as a program of its own that a test can kill: `upload-server.ts
 * <port>`. Everything else it knows is in its environment.
 */
const server = createServer((request, response) => {
  const [, , , ...upload] = new URL(request.url ?? "", "http://x").pathname.split("/");
  const cookies = Object.fromEntries([(request.headers.cookie ?? "").split("=")]);
  const given = Object.assign(request, { query: upload.length > 0 ? { upload } : {}, cookies });
  void handleUpload(given as unknown as NextApiRequest, response as unknown as NextApiResponse);
});
server.listen(Number(process.argv[2]), "127.0.0.1");
