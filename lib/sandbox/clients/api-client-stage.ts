import type { Server } from "node:http";
import PutioAPI, { type IPutioAPIClientResponse } from "@putdotio/api-client";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { createListener, listen } from "../http/node-listener";
import { createTestUser, type TestUser } from "../test-client";

/** put.io's own client of JavaScript, over a real socket, with a record of what of it was used. */
export type ClientStage = {
  sandbox: Sandbox;
  user: TestUser;
  /** With a token of put.io's own apps, which may do everything. */
  client: PutioAPI;
  /** `Files.Query` and its like. */
  driven: Set<string>;
  close(): Promise<void>;
};

/** Call `close` after the tests. */
export async function startClientStage(): Promise<ClientStage> {
  const sandbox = createSandbox();
  const server = createListener((request, from) => sandbox.fetch(request, from));
  const port = await listen(server, { host: "127.0.0.1", port: 0 });
  const user = await createTestUser(sandbox, { seed: "demo" });
  const driven = new Set<string>();
  const options = {
    baseURL: `http://127.0.0.1:${port}/v2`,
    webAppURL: `http://127.0.0.1:${port}`,
    clientID: 1,
  };
  const client = recording(new PutioAPI(options).setToken(user.firstPartyToken), driven);
  return { sandbox, user, client, driven, close: () => closeAll(server, sandbox) };
}

/** What put.io answered, or a failure that names the refusal: the client's own errors are objects without words. */
export async function dataOf<Data>(call: Promise<IPutioAPIClientResponse<Data>>): Promise<Data> {
  try {
    return (await call).data;
  } catch (error) {
    const data: unknown = Reflect.get(Object(error), "data");
    throw new Error(`put.io's client was refused: ${JSON.stringify(data ?? String(error))}`);
  }
}

/** The methods of the client's resources, as `driven` names them. */
export function methodsOf(client: PutioAPI): string[] {
  return Object.entries(client).flatMap(([resource, value]) =>
    isResource(resource, value)
      ? Object.getOwnPropertyNames(Object.getPrototypeOf(value))
          .filter((name) => name !== "constructor")
          .map((name) => `${resource}.${name}`)
      : [],
  );
}

/** Notes each method of a resource as it is called. */
function recording(client: PutioAPI, driven: Set<string>): PutioAPI {
  for (const [resource, value] of Object.entries(client)) {
    if (!isResource(resource, value)) continue;
    const noting = new Proxy(value, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member === "function") driven.add(`${resource}.${String(name)}`);
        return typeof member === "function" ? member.bind(target) : member;
      },
    });
    Reflect.set(client, resource, noting);
  }
  return client;
}

const isResource = (name: string, value: unknown): value is object =>
  /^[A-Z]/.test(name) && typeof value === "object" && value !== null;

async function closeAll(server: Server, sandbox: Sandbox): Promise<void> {
  server.closeAllConnections();
  server.close();
  await sandbox.close();
}
