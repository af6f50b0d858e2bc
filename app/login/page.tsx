import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LoginScreen } from "@/components/session/login-screen";
import { routes } from "@/lib/routes";
import { getSession } from "@/lib/server/session";
import { safeReturnTo } from "@/lib/session/return-to";

export const metadata: Metadata = { title: "Sign in" };

type LoginPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const query = await searchParams;
  const error = typeof query.error === "string" ? query.error : null;
  const returnTo = safeReturnTo(query.returnTo) ?? routes.folder(0);
  // With an error the cookie is not believed: it looks good as ever when put.io has revoked the token inside it.
  if (error === null && (await getSession())) redirect(returnTo);
  return <LoginScreen returnTo={returnTo} error={error} />;
}
