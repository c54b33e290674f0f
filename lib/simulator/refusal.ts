/** A request the API does not carry out: one of its error codes, and a message for people. */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly message: string,
  ) {}
}

/** The codes of the API that the simulator answers (document 30851 and the SDK's lists). */
export type RefusalCode =
  | 'AuthFailure.InvalidAuthorization'
  | 'AuthFailure.SecretIdNotFound'
  | 'AuthFailure.SignatureExpire'
  | 'AuthFailure.SignatureFailure'
  | 'AuthFailure.TokenFailure'
  | 'FailedOperation.ConfInUsed'
  | 'FailedOperation.NotFound'
  | 'InternalError'
  | 'InternalError.ConfNotFound'
  | 'InternalError.ConfOutLimit'
  | 'InternalError.RuleAlreadyExist'
  | 'InvalidAction'
  | 'InvalidParameter'
  | 'InvalidParameter.ConfNotFound'
  | 'InvalidParameter.DomainFormatError'
  | 'InvalidParameterValue'
  | 'InvalidRequest'
  | 'MissingParameter'
  | 'NoSuchVersion'
  | 'RequestLimitExceeded'
  | 'RequestSizeLimitExceeded'
  | 'ResourceNotFound.DomainNotExist'
  | 'UnknownParameter'
  | 'UnsupportedProtocol';

export const unsupportedMethod = () =>
  new Refusal('UnsupportedProtocol', 'only GET and POST are supported');

export const tooLarge = () =>
  new Refusal('RequestSizeLimitExceeded', 'the body is larger than 10 MB');

export const tooManyRequests = () =>
  new Refusal('RequestLimitExceeded', 'too many requests within one second; try again later');

export const malformedBody = () =>
  new Refusal('InvalidRequest', 'the body is not a JSON object; send the parameters as one');

export const brokenInside = () =>
  new Refusal('InternalError', 'the simulator failed on this request; please report it');

export const unknownAction = (action: string) =>
  new Refusal('InvalidAction', `the action \`${shortened(action)}\` is not simulated`);

export const unknownVersion = (version: string) =>
  new Refusal('NoSuchVersion', `the version \`${shortened(version)}\` does not exist`);

export const missingHeader = (name: string) =>
  new Refusal('MissingParameter', `the header \`${name}\` is missing`);

export const missingParameter = (name: string) =>
  new Refusal('MissingParameter', `the parameter \`${name}\` is missing`);

export const unknownParameter = (name: string) =>
  new Refusal('UnknownParameter', `the parameter \`${shortened(name)}\` is not known`);

export const wrongType = (name: string) =>
  new Refusal('InvalidParameter', `the parameter \`${name}\` has the wrong type`);

/** @param rule - what the value has to be; the value itself is never quoted */
export const invalidValue = (name: string, rule: string) =>
  new Refusal('InvalidParameterValue', `the parameter \`${name}\` must be ${rule}`);

/** A name comes from outside and may be anything, of any length. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
