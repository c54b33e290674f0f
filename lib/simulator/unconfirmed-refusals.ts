/*
 * Mistakes whose real code is not documented: the API prints one long list of codes for all of
 * its template actions. Each code here is one of the candidates; a recorded answer of the real
 * API that says otherwise is to be mended here and nowhere else.
 */
import { MAX_TEMPLATES } from '../model';
import { Refusal } from './refusal';

/** Other candidates: InternalError.NotFound, FailedOperation.NotFound. */
export const templateNotFound = (templateId: number) =>
  new Refusal('InternalError.ConfNotFound', `there is no template ${templateId}`);

/** Other candidates: InternalError.ConfInUsed, InternalError.RuleInUsing. */
export const templateInUse = (templateId: number) =>
  new Refusal(
    'FailedOperation.ConfInUsed',
    `template ${templateId} is in use; delete its rules first`,
  );

/** The code is documented; that it comes before or after other checks is not. */
export const tooManyTemplates = () =>
  new Refusal(
    'InternalError.ConfOutLimit',
    `the account holds ${MAX_TEMPLATES} templates, which is the limit; delete one first`,
  );

/** The rule is documented (document 30815), its code is not. */
export const noCallbackUrl = () =>
  new Refusal('InvalidParameter', 'at least one callback URL is required');

/** The console asks for http or https; InvalidParameter.UrlNotSafe is about the host's address. */
export const invalidUrl = (name: string) =>
  new Refusal('InvalidParameter', `the parameter \`${name}\` must be an http or https URL`);

/** Other candidate: InternalError.ConfNotFound. */
export const templateOfRuleNotFound = (templateId: number) =>
  new Refusal(
    'InvalidParameter.ConfNotFound',
    `there is no template ${templateId} to bind; create it first`,
  );

/** Only the international page lists this code. */
export const malformedDomain = () =>
  new Refusal(
    'InvalidParameter.DomainFormatError',
    'the parameter `DomainName` must be a bare domain name, without scheme or path',
  );

/** Whether the API refuses at all is not documented. */
export const ruleAlreadyExists = () =>
  new Refusal(
    'InternalError.RuleAlreadyExist',
    'the domain and app name are bound already; delete that rule first',
  );

/** Other candidate: InternalError.RuleNotFound. */
export const ruleNotFound = () =>
  new Refusal('FailedOperation.NotFound', 'there is no rule for this domain and app name');

/** Other candidate: InternalError.DomainNotExist. */
export const domainNotFound = () =>
  new Refusal('ResourceNotFound.DomainNotExist', 'the account has no such domain');
