import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, request as httpRequest, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, type Server as NetServer, type Socket } from "node:net";
import path from "node:path";

export const API_HOST = "api.put.io";
export const STORAGE_HOST = "storage.put.io";
const HOSTS = [API_HOST, "upload.put.io", STORAGE_HOST];

/** Where a client that knows nothing but put.io's own names is led to. */
export type Front = {
  /** For `HTTPS_PROXY`. */
  proxyUrl: string;
  /** For `SSL_CERT_FILE`. */
  certificateFile: string;
  close(): void;
};

type Ports = { api: number; storage: number };

/**
 * rclone has put.io's addresses built in. A proxy takes every connection, whatever it is meant for, to a TLS front that
 * shows a certificate of put.io's names, made for this run; behind it is the sandbox.
 */
export async function startFront(folder: string, ports: Ports): Promise<Front> {
  const { keyFile, certificateFile } = makeCertificate(folder);
  const identity = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) };
  const tls = createTlsServer(identity, passOn(ports));
  const tlsPort = await listenAnywhere(tls);
  const proxy = createServer();
  const sockets = new Set<Socket>();
  proxy.on("connect", (_request, client: Socket) => {
    const inside = connect(tlsPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      inside.pipe(client).pipe(inside);
    });
    for (const socket of [client, inside]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
    }
  });
  const proxyPort = await listenAnywhere(proxy);
  return {
    proxyUrl: `http://127.0.0.1:${proxyPort}`,
    certificateFile,
    close() {
      for (const server of [proxy, tls] as Server[]) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function passOn(ports: Ports): RequestListener {
  return (request, response) => {
    const port = request.headers.host === STORAGE_HOST ? ports.storage : ports.api;
    const { url: address, method, headers } = request;
    const inside = httpRequest({ host: "127.0.0.1", port, path: address, method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    inside.on("error", () => response.destroy());
    request.pipe(inside);
  };
}

function makeCertificate(folder: string): { keyFile: string; certificateFile: string } {
  const keyFile = path.join(folder, "key.pem");
  const certificateFile = path.join(folder, "certificate.pem");
  const names = HOSTS.map((host) => `DNS:${host}`).join(",");
  const { status, stderr } = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"],
    ...["-subj", `/CN=${API_HOST}`, "-addext", `subjectAltName=${names}`],
    ...["-keyout", keyFile, "-out", certificateFile],
  ]);
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return { keyFile, certificateFile };
}

function listenAnywhere(server: NetServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
