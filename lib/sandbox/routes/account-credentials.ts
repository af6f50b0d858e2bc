import { ApiError } from "../http/api-error";
import type { Caller, RouteContext } from "../http/route";
import type { UserRecord } from "../state/entities";

type Context = RouteContext & { caller: Caller };

const SHORTEST_PASSWORD = 6;

/** Stand-ins for put.io's lists, which are long. */
const PWNED_PASSWORDS = ["password", "password1", "123456", "12345678", "qwerty123", "letmein1"];
const DISPOSABLE_DOMAINS = ["mailinator.com", "guerrillamail.com", "disposable.example"];

/** User name, mail and password as the request changes them; the last two only with the current password. */
export function readCredentials(context: Context): Partial<UserRecord> {
  const { input, caller } = context;
  const change: Partial<UserRecord> = {};
  if (input.has("username")) change.username = readUsername(context);
  if (!input.has("mail") && !input.has("password")) return change;
  if (input.text("current_password") !== caller.user.password) {
    throw refusal("INVALID_CURRENT_PASSWORD", "The current password is wrong.");
  }
  if (input.has("mail")) change.mail = readMail(context);
  if (input.has("password")) change.password = readPassword(input.text("password") ?? "");
  return change;
}

function readUsername({ sandbox, caller, input }: Context): string {
  const name = input.text("username");
  if (name === null || !/^[\w.-]{3,64}$/.test(name)) {
    throw refusal("INVALID_USERNAME", "The user name is not valid.");
  }
  if (name === caller.user.username)
    throw new ApiError(409, "SAME_USERNAME", { message: "This is your user name already." });
  const owner = sandbox.store.users.byName(name);
  if (owner !== null && owner.id !== caller.user.id)
    throw refusal("USERNAME_EXISTS", "The user name is taken.");
  return name;
}

function readMail({ sandbox, caller, input }: Context): string {
  const mail = input.text("mail") ?? "";
  const [, domain] = /^[^\s@]+@([^\s@]+)$/.exec(mail) ?? [];
  if (domain === undefined) throw refusal("INVALID_MAIL", "The mail address is not valid.");
  if (DISPOSABLE_DOMAINS.includes(domain.toLowerCase())) {
    throw refusal("DISPOSABLE_MAIL_NOT_ALLOWED", "Disposable mail addresses are not allowed.");
  }
  const owner = sandbox.store.users.byMail(mail);
  if (owner !== null && owner.id !== caller.user.id)
    throw new ApiError(409, "EXISTING_MAIL", { message: "The mail address belongs to another account." });
  return mail;
}

function readPassword(password: string): string {
  if (PWNED_PASSWORDS.includes(password.toLowerCase())) {
    throw refusal("PWNED_NEW_PASSWORD", "The new password is known from a data breach.");
  }
  if (password.length < SHORTEST_PASSWORD) {
    throw refusal("INVALID_NEW_PASSWORD", "The new password is too short.");
  }
  return password;
}

/**
 * Two-factor authentication is not emulated: it is always off here, and no code is ever right. Throws put.io's refusal
 * of whatever was asked for.
 */
export function refuseTwoFactor(value: unknown): never {
  const asked = typeof value === "object" && value !== null ? value : {};
  const enable = "enable" in asked ? asked.enable : undefined;
  if (typeof enable !== "boolean") throw refusal("INVALID_ENABLE", "“enable” must be a boolean.");
  if (!enable)
    throw new ApiError(403, "NOT_ENABLED", { message: "Two-factor authentication is not enabled." });
  throw refusal("INVALID_CODE", "The code is not valid.");
}

function refusal(errorType: string, message: string): ApiError {
  return new ApiError(400, errorType, { message });
}
