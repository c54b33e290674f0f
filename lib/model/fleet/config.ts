import type { Callbacks } from '../callbacks';
import type { BindingImport, TemplateImport } from '../import-id';
import type { LimitsName } from '../limits';
import type { PolicyChanges, PolicyRules } from '../policy';
import type { SettleOnDeploy } from '../settle-request';

/**
 * A fleet: templates and bindings of one account or of several environments, as a fleet file holds
 * it. In URLs `${NAME}` is the value of an environment variable.
 */
export interface FleetConfig {
  /** JSON Schema of this file, for editors. */
  readonly $schema?: string;
  /** Version of the format. */
  readonly version: 1;
  /**
   * What templates have that do not say otherwise.
   *
   * @default - nothing
   */
  readonly defaults?: FleetDefaults;
  /** The templates by a key of letters, digits, `_` and `-`. The key is their construct id. */
  readonly templates: Readonly<Record<string, FleetTemplate>>;
  /**
   * The bindings by push domain, such as `push.example.com`. A text is the key of the template of
   * app name `live`; a mapping holds an entry for each app name.
   *
   * @default - nothing is bound
   */
  readonly bindings?: Readonly<Record<string, FleetDomain>>;
  /**
   * What all templates must keep to: a fleet that breaks it is refused, and a drift check of the
   * fleet reports what is live and breaks it.
   *
   * @default - everything is allowed
   */
  readonly policy?: PolicyRules;
  /**
   * What differs in each environment, by its name. With environments one of them is chosen, without
   * them none.
   *
   * @default - there is one environment, without a name
   */
  readonly environments?: Readonly<Record<string, FleetEnvironment | null>>;
}

/** What a template may say, and `defaults` for all; null unsets what would be taken over. */
export interface FleetSettings {
  /** Description: at most 100 characters; letters, digits, `_` and `-` (document 31074). */
  readonly description?: string | null;
  /**
   * The key that signs every callback, by its Terraform variable. The key itself is never in the
   * fleet.
   *
   * @default - callbacks are not signed, and receivers cannot tell them from forged ones
   */
  readonly callbackKey?: FleetKey | null;
  /** The URL that receives each kind of event. Each kind is taken over by itself. */
  readonly callbacks?: FleetCallbacks;
  /**
   * Which limits bound the texts: the console's, so that templates can be edited there too, or the
   * API's wide ones.
   *
   * @default 'console'
   */
  readonly limits?: LimitsName;
  /**
   * Whether a deploy also does what the Terraform provider cannot, as for `CallbackTemplate`.
   *
   * @default false
   */
  readonly settleOnDeploy?: boolean | SettleOnDeploy;
}

/** What templates have that do not say otherwise. */
export interface FleetDefaults extends FleetSettings {
  /**
   * How templates are named: `{environment}` and `{template}`, the key of the template, are
   * replaced, as in `{environment}-{template}`.
   *
   * @default '{template}'
   */
  readonly templateName?: string;
}

/** One template. What it leaves out comes from the one it extends, else from the defaults. */
export interface FleetTemplate extends FleetSettings {
  /**
   * Its name in the account: at most 30 characters; letters, digits, `_` and `-` (document 31074).
   * `{environment}` and `{template}` are replaced.
   *
   * @default - what the defaults say
   */
  readonly templateName?: string;
  /**
   * Key of the template from which this one takes over what it does not say itself, but neither
   * name nor import.
   *
   * @default - none
   */
  readonly extends?: string | null;
  /**
   * Id of a template that exists in the account: the next deploy adopts it instead of creating one.
   *
   * @default - the template is created
   */
  readonly importFrom?: TemplateImport | null;
}

/** A callback key by reference. */
export interface FleetKey {
  /**
   * Name of a sensitive variable in Terraform, for example `callback_key`, which
   * `TF_VAR_callback_key` sets. It is made if the stack has none.
   */
  readonly variable: string;
}

/** The URL that receives each kind of event; null sends no such event. */
export type FleetCallbacks = {
  readonly [Kind in keyof Callbacks]: Kind extends 'recordingException'
    ? string | FleetRecordingException | null
    : Callbacks[Kind] | null;
};

/** Where recording exceptions are sent, and which of them; each member is taken over by itself. */
export interface FleetRecordingException {
  /** Receives the events. */
  readonly url?: string;
  /**
   * Levels to send, such as `error` and `warning`.
   *
   * @default - the service's own choice, "error" in the console
   */
  readonly levels?: readonly string[] | null;
}

/** Which template the streams of a domain use: one for app name `live`, or one for each app name. */
export type FleetDomain = string | Readonly<Record<string, string | FleetBinding>>;

/** Which template the streams of one domain and app name use. */
export interface FleetBinding {
  /** Key of the template. */
  readonly template: string;
  /**
   * A rule that exists in the account, which the next deploy adopts: the id of its template, or the
   * provider's own id, such as `1002#push.example.com`.
   *
   * @default - the rule is created
   */
  readonly importFrom?: FleetBindingImport | null;
}

/** The id of a template alone, or what a `DomainBinding` takes. */
export type FleetBindingImport = number | BindingImport;

/** What differs in one environment, member by member; null removes. */
export interface FleetEnvironment {
  /** Changes of the defaults. */
  readonly defaults?: FleetDefaults;
  /** Changes of templates, more templates, and with null those that this environment lacks. */
  readonly templates?: Readonly<Record<string, FleetTemplate | null>>;
  /** Changes of bindings, more bindings, and with null those that this environment lacks. */
  readonly bindings?: Readonly<Record<string, FleetDomainChange | null>>;
  /** Changes of the policy, rule by rule; null: everything is allowed in this environment. */
  readonly policy?: PolicyChanges | null;
}

/** What differs for one domain; null removes the binding of an app name. */
export type FleetDomainChange =
  string | Readonly<Record<string, string | Partial<FleetBinding> | null>>;
