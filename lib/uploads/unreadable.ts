/** Why a file of this device cannot be read any more; null: it can. A browser tells of that as if the line had failed. */
export async function unreadable(file: File | null): Promise<unknown> {
  try {
    await file?.slice(0, 1).arrayBuffer();
    return null;
  } catch (error) {
    return error;
  }
}
