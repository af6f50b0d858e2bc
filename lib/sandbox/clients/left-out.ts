/** What of put.io's client is not driven, and why. */
const LEFT_OUT: Record<string, string> = {
  "Auth.Register": "accounts are made by the sandbox's own control",
  "Auth.Exists": "as above",
  "Auth.GetVoucher": "no vouchers",
  "Auth.GetGiftCard": "no vouchers",
  "Auth.GetFamilyInvite": "no families",
  "Auth.ForgotPassword": "no mail",
  "Auth.ResetPassword": "no mail",
  "OAuth.Query": "apps of one's own are not emulated",
  "OAuth.Get": "as above",
  "OAuth.GetIconURL": "as above",
  "OAuth.SetIcon": "as above",
  "OAuth.Create": "as above",
  "OAuth.Update": "as above",
  "OAuth.Delete": "as above",
  "OAuth.RegenerateToken": "as above",
  "OAuth.GetPopularApps": "as above",
  "IFTTT.SendEvent": "not emulated",
  "Account.Destroy": "accounts of the sandbox are not destroyed",
  "User.Destroy": "as above",
  "Files.PublicShares": "an address that put.io no longer has",
  "Files.Upload":
    "its form is a browser's, which axios cannot send from Node; routes/uploads-form.test.ts sends one",
};
const NOTHING_TO_PAY = /^Payment\.(?!Info$)/;

/** Whether a method, such as `Files.Upload`, is left out on purpose. */
export function isLeftOut(method: string): boolean {
  return method in LEFT_OUT || NOTHING_TO_PAY.test(method);
}
