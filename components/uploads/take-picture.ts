import { cameraName } from "@/lib/uploads/camera-name";

/** Opens the camera of a phone; elsewhere the browser shows a dialog for pictures and films. A click must have asked for it. */
export function takePicture(onTaken: (files: File[]) => void) {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = "image/*,video/*";
  field.capture = "environment";
  field.hidden = true;
  field.addEventListener("change", () => {
    field.remove();
    const files = [...(field.files ?? [])].map(namedByTime);
    if (files.length > 0) onTaken(files);
  });
  field.addEventListener("cancel", () => field.remove());
  // In the page, or Safari forgets it before somebody has chosen.
  document.body.append(field);
  field.click();
}

function namedByTime(file: File): File {
  const { type, lastModified } = file;
  return new File([file], cameraName(file, new Date(lastModified)), { type, lastModified });
}
