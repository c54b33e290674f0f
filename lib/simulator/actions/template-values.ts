import { CALLBACK_URL_FIELDS } from '../../api/contract';
import { TEXT_LIMITS } from '../../model';
import { invalidValue, type Refusal } from '../refusal';
import { type TemplateChanges } from '../template';
import { invalidUrl } from '../unconfirmed-refusals';

/**
 * Checks the values of a write, which are documented for creating (document 32637) and taken to
 * hold for modifying. The alphabet of descriptions is not checked: it has no spaces, yet the
 * Terraform provider's own example has them.
 */
export function checkTemplateValues(values: TemplateChanges): Refusal | undefined {
  const { templateName, description } = TEXT_LIMITS.api;
  const name = values.TemplateName ?? undefined;
  if (name === '') return invalidValue('TemplateName', 'at least one character');
  if (name !== undefined && byteLength(name) > templateName.max) {
    return invalidValue('TemplateName', `at most ${templateName.max} bytes`);
  }
  if (name !== undefined && !NAME_ALPHABET.test(name)) {
    return invalidValue('TemplateName', 'made of Chinese characters, letters, digits, _ and -');
  }
  if (byteLength(values.Description ?? '') > description.max) {
    return invalidValue('Description', `at most ${description.max} bytes`);
  }
  const badUrl = CALLBACK_URL_FIELDS.find((field) => !isUnsetOrUrl(values[field] ?? ''));
  return badUrl === undefined ? undefined : invalidUrl(badUrl);
}

const NAME_ALPHABET = /^[\p{Script=Han}A-Za-z0-9_-]+$/u;

const byteLength = (text: string): number => Buffer.byteLength(text);

const isUnsetOrUrl = (text: string): boolean =>
  text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
