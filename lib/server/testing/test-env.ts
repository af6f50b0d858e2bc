import "server-only";

/** Stands in for lib/env in tests: `vi.mock("../env", () => import("./testing/test-env"))`. */
export const env = {
  PUTIO_API_URL: "http://putio.test:4100",
  PUTIO_UPLOAD_URL: "http://putio.test:4100",
  PUTIO_WEB_URL: "http://putio.test:4100",
  PUTIO_CLIENT_ID: "1001",
  PUTIO_CLIENT_SECRET: "a-client-secret",
  PUTIO_MEDIA_HOSTS: "cdn.test, *.wide.test",
  NEXTAUTH_SECRET: "a secret that only tests know",
  NEXTAUTH_URL: "http://matinee.test:3000",
};

export const isDevelopment = false;
