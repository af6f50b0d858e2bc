/** A set-up problem that the person at the keyboard can mend: printed as its one sentence, without a stack trace. */
export class Complaint extends Error {
  override readonly name = "Complaint";
}

/** The frame of every command: complaints become sentences, anything else keeps its stack because it is our bug. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Complaint ? error.message : error);
    process.exitCode = 1;
  }
}
