import { describeSignInError } from "@/lib/errors/sign-in-messages";
import { returnPlace } from "@/lib/session/return-to";
import { Beam } from "../ui/beam";
import { LoginStage } from "./login-stage";
import { Notice } from "./notice";
import { SignInWays } from "./sign-in-ways";

type LoginScreenProps = {
  returnTo: string;
  /** A code of SIGN_IN_ERRORS, or whatever stood in the address. */
  error: string | null;
};

export function LoginScreen({ returnTo, error }: LoginScreenProps) {
  return (
    <main className="relative grid min-h-dvh grid-rows-[auto_1fr] overflow-x-clip lg:grid-cols-[30rem_1fr] lg:grid-rows-1">
      <div className="flex flex-col px-6 py-6 safe-x md:px-14 lg:py-10">
        <p className="flex items-center gap-2.5 text-base font-semibold">
          <Beam className="size-6 text-accent" />
          Matinee
        </p>
        <div className="flex max-w-md flex-1 flex-col gap-6 pt-12 pb-10 lg:pt-[max(3rem,calc(50dvh-15.25rem))] lg:pb-12">
          {error === null ? null : <Notice {...describeSignInError(error)} />}
          <div className="flex flex-col gap-1.5">
            <h1 className="text-xl font-semibold text-balance">Your put.io, ready to watch</h1>
            <p className="text-base text-muted">{LEADS[returnPlace(returnTo)]}</p>
          </div>
          <SignInWays returnTo={returnTo} />
          <noscript>
            <p className="text-muted">Matinee needs JavaScript, to sign in and to play.</p>
          </noscript>
        </div>
      </div>
      <LoginStage />
      <footer className="absolute bottom-0 px-6 py-6 text-xs text-muted safe-x md:px-14 lg:py-10">
        Unofficial client for put.io
      </footer>
    </main>
  );
}

const LEADS = {
  watch: "Sign in to go on to the video.",
  folder: "Sign in to go on to the folder.",
  start: "Browse your files, play them here with subtitles, and go on where you stopped.",
} as const;
