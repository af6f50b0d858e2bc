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
