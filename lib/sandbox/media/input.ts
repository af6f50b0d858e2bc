import {
  ADTS,
  FilePathSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from "mediabunny";

/**
 * Not mediabunny's `ALL_FORMATS`: that knows HLS as well, and a playlist among a user's files would make the sandbox
 * open whatever paths and addresses are written in it.
 */
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, MP3, OGG, WAVE, FLAC, ADTS, MPEG_TS];

/** Opens a media file for the time of `use`. Throws where mediabunny does not know the format. */
export async function openMedia<T>(path: string, use: (input: Input) => Promise<T>): Promise<T> {
  const input = new Input({ source: new FilePathSource(path), formats: FORMATS });
  try {
    return await use(input);
  } finally {
    input.dispose();
  }
}

type Slot = { input: Input; users: number; isEvicted: boolean };

/**
 * Keeps the last few files open: the sample tables of a long MP4 take a fifth of a second to build, which every
 * segment would pay anew.
 */
export class InputPool {
  private readonly slots = new Map<string, Slot>();

  constructor(private readonly capacity = 3) {}

  /** `key` must change when the file does. */
  async use<T>(key: string, path: string, work: (input: Input) => Promise<T>): Promise<T> {
    const slot = this.slots.get(key) ?? {
      input: new Input({ source: new FilePathSource(path), formats: FORMATS }),
      users: 0,
      isEvicted: false,
    };
    // Put in last place: the map's order is the order of last use.
    this.slots.delete(key);
    this.slots.set(key, slot);
    slot.users += 1;
    this.shrink(this.capacity);
    try {
      return await work(slot.input);
    } finally {
      slot.users -= 1;
      if (slot.isEvicted && slot.users === 0) slot.input.dispose();
    }
  }

  /** Lets go of everything; files in use are closed when their work ends. */
  close(): void {
    this.shrink(0);
  }

  private shrink(capacity: number): void {
    for (const [key, slot] of this.slots) {
      if (this.slots.size <= capacity) return;
      this.slots.delete(key);
      slot.isEvicted = true;
      if (slot.users === 0) slot.input.dispose();
    }
  }
}
