/** Opens the system's own dialog; a click or a key must have asked for it. `onChosen` is not called when nothing was chosen. */
export function chooseFiles({
  isFolder,
  onChosen,
}: {
  isFolder: boolean;
  onChosen: (files: File[]) => void;
}) {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.hidden = true;
  if (isFolder) field.webkitdirectory = true;
  field.addEventListener("change", () => {
    field.remove();
    const files = [...(field.files ?? [])];
    if (files.length > 0) onChosen(files);
  });
  field.addEventListener("cancel", () => field.remove());
  // In the page, or Safari forgets it before somebody has chosen.
  document.body.append(field);
  field.click();
}
