import { type FileHandle, open } from "node:fs/promises";

const WINDOW_BYTES = 64 * 1024;

/**
 * Random access to a file through one small buffer: headers that lie close together cost one read, payloads that
 * are skipped cost none, and a file of any size takes 64 KB of memory.
 */
export class FileWindow {
  private window: Buffer = Buffer.alloc(0);
  private windowStart = 0;

  private constructor(
    private readonly handle: FileHandle,
    readonly sizeBytes: number,
  ) {}

  static async open(path: string): Promise<FileWindow> {
    const handle = await open(path, "r");
    try {
      return new FileWindow(handle, (await handle.stat()).size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Runs `use` on an open file and closes it whatever happens. */
  static async using<T>(path: string, use: (file: FileWindow) => Promise<T>): Promise<T> {
    const file = await FileWindow.open(path);
    try {
      return await use(file);
    } finally {
      await file.handle.close();
    }
  }

  /** The bytes at `position`; fewer than `length` at the end of the file. */
  async read(position: number, length: number): Promise<Buffer> {
    const offset = position - this.windowStart;
    if (offset >= 0 && offset + length <= this.window.length) {
      return this.window.subarray(offset, offset + length);
    }
    const wanted = Math.max(0, Math.min(Math.max(length, WINDOW_BYTES), this.sizeBytes - position));
    const bytes = await this.readFully(position, wanted);
    if (length <= WINDOW_BYTES) {
      this.window = bytes;
      this.windowStart = position;
    }
    return bytes.subarray(0, Math.min(length, bytes.length));
  }

  private async readFully(position: number, length: number): Promise<Buffer> {
    // Not reused between calls: a caller may still hold the last one's bytes across an `await`.
    const buffer = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.handle.read(buffer, filled, length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }
}
