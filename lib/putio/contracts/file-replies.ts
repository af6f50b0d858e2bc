/** File objects of the contract's Appendix A: every required key, and the optional ones that the calls below ask for. */
export const videoReply = {
  id: 501,
  parent_id: 77,
  name: "Clip 01.mp4",
  extension: "mp4",
  content_type: "video/mp4",
  file_type: "VIDEO",
  folder_type: "REGULAR",
  size: 1048576,
  crc32: "0a1b2c3d",
  opensubtitles_hash: null,
  created_at: "2025-01-02T03:04:05",
  updated_at: "2025-01-02T03:04:05",
  first_accessed_at: null,
  icon: null,
  screenshot: null,
  is_hidden: false,
  is_shared: false,
  is_mp4_available: true,
  start_from: 0,
} as const;

/** What `mp4_status=1` and `video_metadata=1` add. */
export const videoDetails = {
  need_convert: false,
  mp4_size: 1048576,
  video_metadata: { width: 1280, height: 720, codec: "h264", duration: 12.5, aspect_ratio: 1.78 },
} as const;

export const folderReply = {
  id: 77,
  parent_id: 0,
  name: "Clips",
  extension: null,
  content_type: "application/x-directory",
  file_type: "FOLDER",
  folder_type: "REGULAR",
  size: 2097152,
  crc32: null,
  opensubtitles_hash: null,
  created_at: "2025-01-02T03:04:05",
  updated_at: "2025-01-02T03:04:05",
  first_accessed_at: null,
  icon: null,
  screenshot: null,
  is_hidden: false,
  is_shared: false,
  is_mp4_available: false,
} as const;

/** put.io's error envelope (contract, 5.1). */
export const refusalReply = (refusal: { status: number; type: string; message: string }) => ({
  status: refusal.status,
  body: {
    status: "ERROR",
    status_code: refusal.status,
    error_type: refusal.type,
    error_message: refusal.message,
  },
});
