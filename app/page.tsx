import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { getSession } from "@/lib/server/session";

export default async function HomePage() {
  redirect((await getSession()) ? routes.folder(0) : routes.login());
}
