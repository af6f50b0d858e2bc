/** Where files go in, piece by piece (lib/server/upload-handler.ts). */
export const uploadRoutes = {
  /** Begins an upload (POST, tus); the reply's `Location` is where its pieces go. */
  create: () => "/api/upload",
  /** One upload: `sealed` says where it lies at put.io, and whose it is. */
  pieces: (sealed: string) => `/api/upload/${sealed}`,
} as const;
