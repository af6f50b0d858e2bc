import type { Contract } from "./contract";

export const playbackContracts = {
  getPosition: {
    section: "2.10",
    name: "a position that was never set",
    request: { method: "GET", path: "/files/{file}/start-from" },
    reply: { status: 200, body: { status: "OK", start_from: 0 } },
  },
  savePosition: {
    section: "2.10",
    name: "saving a position",
    request: { method: "POST", path: "/files/{file}/start-from", form: { time: "754" } },
    reply: { status: 200, body: { status: "OK" } },
  },
  clearPosition: {
    section: "2.10",
    name: "forgetting a position",
    request: { method: "POST", path: "/files/{file}/start-from/delete", form: {} },
    reply: { status: 200, body: { status: "OK" } },
  },
  getNextFile: {
    section: "2.11",
    name: "the next video in natural order",
    request: { method: "GET", path: "/files/{file}/next-file", query: { file_type: "VIDEO" } },
    reply: {
      status: 200,
      body: { status: "OK", next_file: { id: 502, name: "Clip 02.mp4", parent_id: 77, file_type: "VIDEO" } },
    },
  },
  getNextFileOfLast: {
    section: "2.11",
    name: "no video after the last",
    request: { method: "GET", path: "/files/{next}/next-file", query: { file_type: "VIDEO" } },
    reply: {
      status: 404,
      body: { status: "ERROR", status_code: 404, error_type: "NotFound", error_message: "Not found" },
    },
  },
} satisfies Record<string, Contract>;

/** These need a video that has been looked into; an account without real bytes cannot play them. */
export const videoContracts = {
  listSubtitles: {
    section: "2.14",
    name: "the subtitles of a video",
    request: { method: "GET", path: "/files/{file}/subtitles" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        default: "k1",
        subtitles: [
          {
            key: "k1",
            name: "Clip 01.eng.srt",
            language: "English",
            language_code: "eng",
            format: "srt",
            source: "folder",
            url: "http://127.0.0.1:9000/v2/files/501/subtitles/k1?oauth_token=DOWNLOAD",
          },
        ],
      },
    },
  },
  getMp4Status: {
    section: "2.13",
    name: "an MP4 copy in the making",
    request: { method: "GET", path: "/files/{file}/mp4" },
    reply: { status: 200, body: { status: "OK", mp4: { status: "CONVERTING", id: 501, percent_done: 40 } } },
  },
} satisfies Record<string, Contract>;
