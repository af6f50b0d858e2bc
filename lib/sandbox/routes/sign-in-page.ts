import { escapeHtml, htmlPage } from "../http/html";
import type { RouteContext } from "../http/route";
import type { UserRecord } from "../state/entities";
import type { OauthAppRecord } from "../state/oauth";

type Choice = { context: RouteContext; problem?: string };

/**
 * The account that the form names: the one typed, else the one chosen from the list. The sandbox asks for no password,
 * because its accounts hold nothing but what a seed put there.
 */
export function chosenUser({ sandbox, input }: Pick<RouteContext, "sandbox" | "input">): UserRecord | null {
  const name = (input.text("other_username") ?? input.text("username") ?? "").trim();
  return name === "" ? null : sandbox.store.users.byName(name);
}

/** Where a user of the sandbox chooses an account and allows an app, or not. */
export function signInPage({ context, app, problem }: Choice & { app: OauthAppRecord }): Response {
  const name = escapeHtml(app.name);
  const body = `
<p>${name} wants to use a put.io account of this sandbox. No password is needed here.</p>
${alertOf(problem)}
<form method="post" action="/authenticate">
${hiddenFields(context)}
${accountFields(context)}
<div class="buttons">
<button class="primary" name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</div>
</form>`;
  return htmlPage({ title: `Sign in to ${app.name}`, body, status: problem ? 400 : 200 });
}

/** Where a code that a device shows is typed in. */
export function linkPage({ context, problem }: Choice): Response {
  const code = escapeHtml(context.input.text("code") ?? "");
  const body = `
<p>Type the code that your device shows, and choose the account that it may use.</p>
${alertOf(problem)}
<form method="post" action="/link">
<fieldset><label>Code
<input type="text" name="code" value="${code}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12" required>
</label></fieldset>
${accountFields(context)}
<div class="buttons"><button class="primary">Allow</button></div>
</form>`;
  return htmlPage({ title: "Link a device", body, status: problem ? 400 : 200 });
}

/** A page that only says something. */
export function messagePage(page: { title: string; text: string; status?: number }): Response {
  return htmlPage({ title: page.title, body: `<p>${escapeHtml(page.text)}</p>`, status: page.status ?? 200 });
}

/** The listed accounts, the one hinted at (tests make users that are not listed), and a field for any other. */
function accountFields({ sandbox, input }: RouteContext): string {
  const hinted = sandbox.store.users.byName(input.text("login_hint") ?? "");
  const listed = sandbox.store.users.listed();
  const users = hinted && !listed.some((user) => user.id === hinted.id) ? [hinted, ...listed] : listed;
  const chosen = chosenUser({ sandbox, input }) ?? hinted ?? users[0];
  const choices = users.map((user) => {
    const checked = user.id === chosen?.id ? " checked" : "";
    const name = escapeHtml(user.username);
    return `<label class="choice"><input type="radio" name="username" value="${name}"${checked}> ${name}</label>`;
  });
  return `<fieldset><legend>Account</legend>
${choices.join("\n")}
<label><small>Or another account of this sandbox</small>
<input type="text" name="other_username" aria-label="Username of another account" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200">
</label></fieldset>`;
}

function hiddenFields({ input }: RouteContext): string {
  return ["client_id", "redirect_uri", "response_type", "state", "login_hint"]
    .flatMap((name) => {
      const value = input.text(name);
      return value === null ? [] : `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
    })
    .join("\n");
}

function alertOf(problem: string | undefined): string {
  return problem ? `<div role="alert">${escapeHtml(problem)}</div>` : "";
}
