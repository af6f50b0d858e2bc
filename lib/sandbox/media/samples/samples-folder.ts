/** The absolute path of this folder; the bytes are read in place and never copied. */
export const SAMPLES_FOLDER = import.meta.dirname;

/**
 * What the path of a built-in blob begins with instead of the folder: a checkout that is moved takes its data directory
 * along, and an absolute path in there would then lead nowhere.
 */
export const SAMPLES_PREFIX = "samples:";
