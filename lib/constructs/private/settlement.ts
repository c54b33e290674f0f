import { Lazy, type LocalExecProvisioner, type TerraformResource } from 'cdktf';
import { SETTLE_ARGUMENTS, SETTLE_KEY_VARIABLE, SETTLE_VARIABLE } from '../../model';
import { allFields, type FieldValues } from './declared-fields';
import { providerEnvironment } from './provider-environment';

/** What makes a deploy settle a template. */
export interface Settlement {
  /** Replaces the resource when a value in it changes, which runs the provisioner again. */
  readonly triggers: () => Readonly<Record<string, unknown>>;
  readonly provisioner: LocalExecProvisioner;
}

/** The template that is settled, and what is declared for it. */
export interface SettlementConfig {
  readonly template: TerraformResource;
  readonly templateId: number;
  /** The fields that the provider has no attribute for. */
  readonly lacked: FieldValues;
  /** Starts the command line. */
  readonly command: string;
}

/**
 * Runs the command line after a template was created or changed. The shell line is constant and so
 * is every expression: values reach the environment from the resource itself, so that no value is
 * ever a part of a command or of an expression. What is declared is read at synth: until then the
 * user may set or override attributes of the template.
 */
export function settlementOf(config: SettlementConfig): Settlement {
  const { template, templateId, lacked, command } = config;
  const keyIfDeclared = () =>
    'CallbackKey' in allFields(template, lacked) ? KEY_AS_TEXT : undefined;
  return {
    triggers: () => {
      const { CallbackKey, ...declared } = allFields(template, lacked);
      return { TemplateId: templateId, declared, CallbackKey };
    },
    provisioner: {
      type: 'local-exec',
      command: `${command} ${SETTLE_ARGUMENTS}`,
      environment: {
        [SETTLE_VARIABLE]: DECLARED_AS_JSON,
        // apart from the rest, so that a sensitive key does not make the rest sensitive
        [SETTLE_KEY_VARIABLE]: Lazy.stringValue({ produce: keyIfDeclared }),
        // what failed would else stand above a notice that there is a newer npm
        npm_config_update_notifier: 'false',
        ...providerEnvironment(template),
      },
    },
  };
}

/** An id is text to Terraform. */
const DECLARED_AS_JSON =
  '${jsonencode({ TemplateId = tonumber(self.triggers_replace.TemplateId), declared = self.triggers_replace.declared })}';

/** Terraform leaves a variable out that is null, and a field that is left out is left alone. */
const KEY_AS_TEXT =
  '${self.triggers_replace.CallbackKey == null ? "" : self.triggers_replace.CallbackKey}';
