/** What to do about a refusal, by the longest prefix of its code (document 30851). */
const REMEDIES: Readonly<Record<string, string>> = {
  'AuthFailure.SignatureExpire': "set this machine's clock: it may be at most 5 minutes off",
  'AuthFailure.SignatureFailure': 'check TENCENTCLOUD_SECRET_KEY: it does not fit the secret id',
  'AuthFailure.SecretIdNotFound':
    'check TENCENTCLOUD_SECRET_ID: the key is unknown or disabled on this site',
  'AuthFailure.InvalidSecretId': 'check TENCENTCLOUD_SECRET_ID: it is no API key',
  'AuthFailure.TokenFailure': 'renew the temporary credentials in TENCENTCLOUD_SECURITY_TOKEN',
  'AuthFailure.MFAFailure': 'use credentials that need no multi-factor authentication',
  'AuthFailure.UnauthorizedOperation': 'grant "name/live:<action>" on the resource "*"',
  UnauthorizedOperation: 'grant "name/live:<action>" on the resource "*"',
  AuthFailure: 'check the credentials',
  RequestLimitExceeded: 'the rate limit lasted through every attempt; try again later',
  'LimitExceeded.RateLimitExceeded': 'the rate limit lasted through every attempt; try again later',
  InternalError: 'the service failed through every attempt; try again later',
  'InternalError.ConfNotFound': 'it is not in the account any more; run "live-callbacks drift"',
  'InternalError.NotFound': 'it is not in the account any more; run "live-callbacks drift"',
  'FailedOperation.NotFound': 'it is not in the account any more; run "live-callbacks drift"',
  'InternalError.ConfOutLimit': 'the account is full: delete templates, or ask for a higher limit',
  'InternalError.InvalidInput': 'a value does not fit; check names, URLs and their lengths',
  'InvalidParameter.UrlNotSafe': 'the host of a URL does not resolve as it should; check the URLs',
  'ResourceNotFound.ForbidService': 'the account is blocked: ask Tencent Cloud',
  'ResourceNotFound.FreezeService': 'the Live service of the account is frozen',
  'ResourceNotFound.StopService': 'the Live service is stopped because of arrears',
  'ResourceNotFound.UserDisableService': 'the Live service was switched off in the console',
  'UnsupportedOperation.NotLVBCodeMode': 'the account is not in the new console mode',
  IpInBlacklist: 'requests from this address are not allowed',
  IpNotInWhitelist: 'requests from this address are not allowed',
};

/**
 * Half a sentence that says what to do when an action was refused with this code.
 *
 * @param prefix what the variables of the credentials begin with
 */
export function remedyFor(code: string, action: string, prefix = 'TENCENTCLOUD'): string {
  const longest = Object.keys(REMEDIES)
    .filter((candidate) => code === candidate || code.startsWith(`${candidate}.`))
    .sort((a, b) => b.length - a.length)[0];
  const remedy = longest === undefined ? undefined : REMEDIES[longest];
  return (
    remedy?.replace('<action>', action).replace(/\bTENCENTCLOUD(?=_SEC)/, prefix) ??
    'see the error codes of the Live API'
  );
}
