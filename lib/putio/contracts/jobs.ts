import type { Contract } from "./contract";
import { refusalReply, videoReply } from "./file-replies";

const ok = { status: 200, body: { status: "OK" } };

export const jobContracts = {
  convertFiles: {
    section: "2.13",
    name: "conversions in bulk",
    request: { method: "POST", path: "/files/convert_mp4", form: { file_ids: "{file},{next}" } },
    reply: { status: 200, body: { status: "OK", count: 2 } },
  },
  listMp4Queue: {
    section: "2.13",
    name: "the conversions that wait or run",
    request: { method: "GET", path: "/mp4/queue" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        mp4s: [
          { id: 501, name: "Clip 01.mkv", status: "CONVERTING", percent_done: 40 },
          { id: 502, name: "Clip 02.mkv", status: "IN_QUEUE" },
        ],
      },
    },
  },
  startMp4OfFolder: {
    section: "2.13",
    name: "a folder is no video",
    request: { method: "POST", path: "/files/{folder}/mp4", form: {} },
    reply: refusalReply({ status: 400, type: "NotFile", message: "This is not a file" }),
  },
  listExtractions: {
    section: "2.16",
    name: "the archives that are unpacked",
    request: { method: "GET", path: "/files/extract" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        extractions: [
          { id: 51, name: "Photos.zip", files: [505], num_parts: 1, message: null, status: "EXTRACTING" },
        ],
      },
    },
  },
  createZip: {
    section: "2.19",
    name: "a zip of files",
    request: { method: "POST", path: "/zips/create", form: { file_ids: "{file},{next}" } },
    reply: { status: 200, body: { status: "OK", zip_id: 31 } },
  },
  getMissingZip: {
    section: "2.19",
    name: "a zip that is gone",
    request: { method: "GET", path: "/zips/999999999" },
    reply: refusalReply({ status: 410, type: "LINK_EXPIRED", message: "Link expired" }),
  },
  listZips: {
    section: "2.19",
    name: "the account's zips",
    request: { method: "GET", path: "/zips/list" },
    reply: {
      status: 200,
      body: { status: "OK", zips: [{ id: 31, created_at: "2025-01-02T03:04:05" }] },
    },
  },
  createDownloadLinks: {
    section: "6.6",
    name: "addresses of files",
    request: { method: "POST", path: "/download_links/create", form: { file_ids: "{file}" } },
    reply: { status: 200, body: { status: "OK", id: 41 } },
  },
  getMissingDownloadLinks: {
    section: "6.6",
    name: "addresses that nobody asked for",
    request: { method: "GET", path: "/download_links/999999999" },
    reply: refusalReply({ status: 404, type: "LINKS_NOT_FOUND", message: "Links not found" }),
  },
} satisfies Record<string, Contract>;

/** These need a job in a certain state, which a stand-in reaches by its clock only. */
export const jobStateContracts = {
  startMp4: {
    section: "2.13",
    name: "the start of a conversion",
    request: { method: "POST", path: "/files/{file}/mp4", form: {} },
    reply: { status: 200, body: { status: "OK", mp4: { status: "IN_QUEUE", id: 501 } } },
  },
  startMp4OfOld: {
    section: "2.13",
    name: "the start of a conversion, as put.io used to answer",
    request: { method: "POST", path: "/files/{file}/mp4", form: {} },
    reply: ok,
  },
  deleteMp4: {
    section: "2.13",
    name: "deleting the MP4 copy",
    request: { method: "DELETE", path: "/files/{file}/mp4" },
    reply: ok,
  },
  putMp4InFolder: {
    section: "2.13",
    name: "the MP4 copy as a file of its own, by GET",
    request: { method: "GET", path: "/files/{file}/put-mp4-to-my-folders" },
    reply: ok,
  },
  extractFiles: {
    section: "2.16",
    name: "unpacking with a password",
    request: {
      method: "POST",
      path: "/files/extract",
      form: { user_file_ids: "{archive}", password: "open sesame" },
    },
    reply: {
      status: 200,
      body: {
        extractions: [
          { id: 51, name: "Photos.rar", files: [505, 506], num_parts: 2, message: "", status: "OF_TOMORROW" },
        ],
      },
    },
  },
  dismissExtraction: {
    section: "2.16",
    name: "taking an extraction off the list",
    request: { method: "DELETE", path: "/files/extract/{extraction}" },
    reply: ok,
  },
  getZip: {
    section: "2.19",
    name: "a zip that is done",
    request: { method: "GET", path: "/zips/{zip}" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        zip_status: "DONE",
        url: "http://127.0.0.1:9000/zips/31?token=SIGNED",
        size: 2097152,
        missing_files: ["gone.mp4", { id: 7, name: "lost.mp4", missing: true }],
      },
    },
  },
  getUnfinishedZip: {
    section: "2.19",
    name: "a zip in the making",
    request: { method: "GET", path: "/zips/{zip}" },
    reply: { status: 200, body: { status: "OK", zip_status: "PROCESSING", url: null } },
  },
  getFailedZip: {
    section: "2.19",
    name: "a zip that failed",
    request: { method: "GET", path: "/zips/{zip}" },
    reply: {
      status: 200,
      body: { status: "OK", zip_status: "ERROR", error_msg: "The disk is full", url: null },
    },
  },
  cancelZip: {
    section: "2.19",
    name: "stopping a zip, by GET",
    request: { method: "GET", path: "/zips/{zip}/cancel" },
    reply: ok,
  },
  getDownloadLinks: {
    section: "6.6",
    name: "addresses that are ready",
    request: { method: "GET", path: "/download_links/{links}" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        links_status: "DONE",
        links: {
          download_links: ["http://127.0.0.1:9000/v2/files/501/download?oauth_token=DOWNLOAD"],
          media_links: [],
          mp4_links: [],
        },
      },
    },
  },
  getFileWithMediaInfo: {
    section: "2.1, 2.4",
    name: "one file with its streams",
    request: {
      method: "GET",
      path: "/files/{file}",
      query: { mp4_status: "1", video_metadata: "1", media_info: "1", codecs: "1" },
    },
    reply: {
      status: 200,
      body: {
        status: "OK",
        file: {
          ...videoReply,
          need_convert: false,
          mp4_size: null,
          video_metadata: null,
          content_type_and_codecs: 'video/mp4; codecs="avc1.640028, mp4a.40.2"',
          media_info: {
            mime_type: "video/mp4",
            format: { name: "mov,mp4", bit_rate: 800000, duration: 12.5 },
            streams: [
              {
                codec_type: "video",
                codec_name: "h264",
                rfc6381_codec: "avc1.640028",
                profile: "High",
                level: 40,
                width: 1280,
                height: 720,
                channels: null,
              },
              { codec_type: "data", codec_name: null },
            ],
          },
        },
      },
    },
  },
} satisfies Record<string, Contract>;
