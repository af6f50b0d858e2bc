type Sized = { isReplacing: boolean; chosen: { file: { size: number } } };

export function totalBytes(files: readonly Sized[]): number {
  return files.reduce((sum, { chosen }) => sum + chosen.file.size, 0);
}

/** As many of the files as there is room for, in their order: a large one that does not fit lets smaller ones through. */
export function filesThatFit<File extends Sized>(files: readonly File[], availableBytes: number): File[] {
  let left = availableBytes;
  return files.filter(({ chosen }) => {
    if (chosen.file.size > left) return false;
    left -= chosen.file.size;
    return true;
  });
}
