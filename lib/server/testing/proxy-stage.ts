import "server-only";
import { NextRequest } from "next/server";
import { vi } from "vitest";
import { createSandbox, type Sandbox } from "../../sandbox/create-sandbox";
import { createTestUser, type TestUser } from "../../sandbox/test-client";
import { cookieNames } from "../cookies";
import { proxyPutio } from "../putio-proxy";
import { withSession } from "../route";
import { sessionCookie } from "./session-cookie";

export const OWN_ORIGIN = "http://matinee.test:3000";
export const FORM = { "content-type": "application/x-www-form-urlencoded", origin: OWN_ORIGIN };

type Answer = (request: Request, init: RequestInit) => Response | Promise<Response>;

type Call = {
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
  /** null: not signed in. */
  token?: string | null;
  signal?: AbortSignal;
};

/** The proxy between a signed-in browser and a put.io that answers as the test says; by default the stand-in does. */
export type ProxyStage = {
  user: TestUser;
  /** Every request that left for put.io. */
  asked: Request[];
  answerWith(answer: Answer): void;
  call(path: string, options?: Call): Promise<Response>;
  /** Posts a form from our own page, unless the headers say otherwise. */
  write(path: string, form: { body: string; headers?: Record<string, string> }): Promise<Response>;
  close(): Promise<void>;
};

/** Call `close` after each test; it gives back the real fetch. */
export async function startProxyStage(): Promise<ProxyStage> {
  const handle = withSession(proxyPutio);
  const sandbox: Sandbox = createSandbox();
  const user = await createTestUser(sandbox, { seed: "two-friends" });
  const stage: ProxyStage = {
    user,
    asked: [],
    answerWith(answer) {
      vi.stubGlobal("fetch", (input: string, init: RequestInit) => {
        const request = new Request(input, init);
        stage.asked.push(request);
        return answer(request, init);
      });
    },
    async call(path, { method = "GET", headers = {}, body, token = user.token, signal } = {}) {
      const cookie = token === null ? "" : `${cookieNames.session}=${await sessionCookie({ token })}`;
      const init = { method, headers: { cookie, ...headers }, body: body ?? null, duplex: "half", signal };
      const url = `${OWN_ORIGIN}/api/putio${path}`;
      return handle(new NextRequest(url, init as ConstructorParameters<typeof NextRequest>[1]));
    },
    write: (path, { body, headers = FORM }) => stage.call(path, { method: "POST", body, headers }),
    close() {
      vi.unstubAllGlobals();
      return sandbox.close();
    },
  };
  stage.answerWith((request) => sandbox.fetch(request));
  return stage;
}

/** The code in our own error envelope. */
export async function errorCode(response: Response): Promise<string> {
  const body = (await response.json()) as { error: { code: string } };
  return body.error.code;
}
