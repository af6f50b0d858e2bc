import { runToEnd } from "./children";
import { Complaint, runCommand } from "./complaint";
import { prepareEnvironment } from "./environment";
import { parseFlags } from "./flags";
import { isPortFree, parsePort } from "./ports";
import { ensureBuild, readBuildState } from "./production-build";
import { tools } from "./project";

const DEFAULT_PORT = 3000;

/** `npm start`: the production server. It talks to the real put.io unless the environment says otherwise. */
await runCommand(async () => {
  const flags = parseFlags({ port: { type: "string", short: "p" }, host: { type: "string", short: "H" } });
  const port = parsePort(flags.port, "--port") ?? parsePort(process.env.PORT, "PORT") ?? DEFAULT_PORT;
  const warnings = await prepareEnvironment({ port });
  for (const warning of warnings) console.warn(warning);
  if (!(await isPortFree(port))) {
    throw new Complaint(`Port ${port} is taken: stop what listens there or choose another with --port.`);
  }
  await requireBuild();
  const host = flags.host ? ["-H", flags.host] : [];
  return runToEnd([tools.next, "start", "-p", String(port), ...host]);
});

/** A server never rebuilds what was deployed on purpose; it only says that the source has moved on. */
async function requireBuild(): Promise<void> {
  const state = await readBuildState();
  if (state === "none") await ensureBuild();
  if (state === "stale")
    console.warn("This build is older than the source beside it: npm run build renews it.");
}
