import * as z from 'zod';
import { withoutByteOrderMark } from '../documents';
import { stateUnreadable } from '../errors';
import { parseJson, type JsonSource } from '../model';
import { isObject, type JsonObject } from './json-object';
import { recordedInventory } from './recorded-inventory';
import { RecordedState } from './recorded-state';
import { readShownState } from './state-shown';
import { readStateFile } from './state-file';

/**
 * Reads what Terraform or OpenTofu recorded: a state of version 4, or the output of
 * `terraform show -json`. A state without resources is a valid one. Objects Terraform has put
 * aside for deletion ("deposed") have addresses of their own, which nothing declares.
 *
 * @param what names the text in errors, for example `the state file "x.tfstate"`
 * @throws LiveCallbacksError `STATE_UNREADABLE`; it never quotes the text
 */
export function readState(
  text: string,
  what: string,
  options: {
    /** The stack whose state it is. @default - none: the entries carry no stack */
    readonly stack?: string;
  } = {},
): RecordedState {
  const source: JsonSource = { what, code: 'STATE_UNREADABLE', remedy: PULL };
  const content = parseJson(withoutByteOrderMark(text), stateSchema, source);
  const resources = isShown(content, what)
    ? readShownState(content, source)
    : readStateFile(content, source);
  return new RecordedState(recordedInventory(resources, options.stack), resources);
}

const PULL = 'pass a state file, or --state pull';

// only the outline: a state can have megabytes
const stateSchema = z.custom<JsonObject>(isObject, 'expected an object');

/** Tells the two formats apart, and refuses what is neither. */
function isShown(content: JsonObject, what: string): boolean {
  const has = (field: string) => Object.hasOwn(content, field);
  if (has('planned_values')) {
    throw stateUnreadable(what, 'is a plan, not a state', PULL);
  }
  if (has('encrypted_data')) {
    throw stateUnreadable(what, 'is encrypted by OpenTofu', 'pass --state pull, which decrypts it');
  }
  // "terraform validate -json" and "terraform providers schema -json" have a format version too
  const isOther = has('valid') || has('provider_schemas');
  if (has('format_version') && !isOther) return true;
  if (content.version === 4) return false;
  if (typeof content.version === 'number') {
    throw stateUnreadable(
      what,
      `has the state version ${content.version}, only 4 is read`,
      'run "terraform apply" with Terraform 0.12 or newer, which upgrades it',
    );
  }
  throw stateUnreadable(what, 'is not a Terraform state', PULL);
}
