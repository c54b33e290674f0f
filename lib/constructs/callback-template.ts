import { Annotations, Aspects, type TerraformProvider, type TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { CssCallbackTemplate } from '../generated';
import {
  readableCallbacks,
  settleCommandOf,
  settleOnDeployProblems,
  templateImportProblems,
  templateProblems,
  type Callbacks,
  type SettleOnDeploy,
  type TemplateDeclaration,
  type TemplateImport,
} from '../model';
import {
  bindTemplate,
  type BindToOptions,
  type DomainBinding,
  type ICallbackTemplate,
} from './domain-binding';
import { ImportedCallbackTemplate } from './imported-callback-template';
import type { MetaArguments } from './meta-arguments';
import { ApiFields } from './private/api-fields';
import { fieldsProviderLacks, type FieldValues } from './private/declared-fields';
import { idAfterApply } from './private/id-after-apply';
import { ImportBlock } from './private/import-block';
import { templateImportId } from './private/import-id';
import { POLICIES_ABOVE_STACK } from './private/policies-above-stack';
import { reportProblems } from './private/problem-report';
import { providerEnvironmentProblems } from './private/provider-environment';
import { Registry } from './private/registry';
import { nameProblems, resourceProblems } from './private/resource-problems';
import { settlementOf, type Settlement } from './private/settlement';
import { isToken, writableText } from './private/token';

/** Properties of a {@link CallbackTemplate}. */
export interface CallbackTemplateProps extends TemplateDeclaration, MetaArguments {
  /**
   * Id of a template that exists in the account: the next deploy adopts it instead of creating one
   * (an `import` block, Terraform 1.5). Without effect once it is in the state.
   *
   * @default - the template is created
   */
  readonly importFrom?: TemplateImport;
  /**
   * Whether a deploy also does what the Terraform provider cannot: a provisioner runs
   * `live-callbacks settle` for this template after it was created and after each change of what is
   * declared. That sets the fields the provider lacks, and clears what was removed from code, but
   * leaves alone what `lifecycle` ignores changes of. It
   * needs credentials in the environment or in the provider's block, and fails the deploy if it
   * fails. Terraform hides what it prints if a declared value is sensitive.
   *
   * @default false
   */
  readonly settleOnDeploy?: boolean | SettleOnDeploy;
}

/**
 * A callback template: which URL receives which kind of event, for the streams that are bound to
 * it (`tencentcloud_css_callback_template`). An account holds at most 50 (document 32637).
 *
 * The URLs that the Terraform provider lacks (`audioAudit`, `recordingException`,
 * `recordingStatus`) are recorded in a `terraform_data` beside the resource; that sends nothing to
 * the API, but lets a drift check know what is declared. With `settleOnDeploy` a deploy sets them.
 *
 * Synthesis fails with the full list of what is wrong: texts that are too long or hold other
 * characters, URLs that are not http or https, a template without a URL that the provider can
 * send, more than 50 templates or two of one name with one provider configuration, a construct id
 * or a provider that Terraform would refuse. Tokens are left alone. A literal `callbackKey` gives a
 * warning.
 */
export class CallbackTemplate extends Construct implements ICallbackTemplate {
  /**
   * Refers to a template that exists already and is managed elsewhere.
   *
   * @param templateId the number the console shows, or a token of one
   */
  static fromTemplateId(scope: Construct, id: string, templateId: number): ICallbackTemplate {
    return new ImportedCallbackTemplate(scope, id, templateId);
  }

  /** The underlying resource. */
  readonly resource: CssCallbackTemplate;
  /**
   * Holds the fields the provider lacks, and what `settleOnDeploy` runs; `undefined` if there is
   * neither.
   */
  readonly apiFields: TerraformResource | undefined;
  /** Id of the template in the account: a token, known after apply. */
  readonly templateId: number;

  constructor(scope: Construct, id: string, props: CallbackTemplateProps) {
    super(scope, id);
    const callbacks = readableCallbacks(props.callbacks);
    this.resource = new CssCallbackTemplate(this, 'Resource', resourceConfig(props, callbacks));
    this.templateId = idAfterApply(this.resource);

    const fields = fieldsProviderLacks(callbacks);
    const settlement = this.#settlement(props, fields);
    if (settlement !== undefined || Object.keys(fields).length > 0) {
      const values = { TemplateId: this.templateId, ...fields };
      this.apiFields = new ApiFields(this, 'ApiFields', { values, settlement });
    }
    const importId = templateImportId(props.importFrom);
    if (importId !== undefined) new ImportBlock(this.resource, importId);

    const registry = Registry.of(this);
    const { resource, apiFields } = this;
    const { templateName } = props;
    registry.addTemplate({ construct: this, resource, templateName, lacked: fields });
    reportProblems(this, () => [
      ...templateProblems(props, isToken),
      ...templateImportProblems(props.importFrom, isToken),
      ...settleOnDeployProblems(props.settleOnDeploy, isToken),
      ...(settlement === undefined ? [] : providerEnvironmentProblems(resource)),
      ...registry.conflictsOf(this),
      ...resourceProblems(resource),
      ...(apiFields === undefined ? [] : nameProblems(apiFields)),
    ]);
    if (isLiteralKey(props.callbackKey)) Annotations.of(this).addWarning(LITERAL_KEY_WARNING);
    Aspects.of(this).add(POLICIES_ABOVE_STACK);
  }

  /** The provider configuration that manages it; `undefined` for the stack's default. */
  get provider(): TerraformProvider | undefined {
    return this.resource.provider;
  }

  /** Binds the streams of a push domain and an app name to this template. */
  bindTo(domainName: string, options?: BindToOptions): DomainBinding {
    return bindTemplate(this, domainName, options);
  }

  #settlement(props: CallbackTemplateProps, lacked: FieldValues): Settlement | undefined {
    const { resource: template, templateId } = this;
    const command = settleCommandOf(props.settleOnDeploy);
    return command === undefined
      ? undefined
      : settlementOf({ template, templateId, lacked, command });
  }
}

const LITERAL_KEY_WARNING =
  'callbackKey is a literal, so it lands in clear in the synthesized file and the state; ' +
  'use CallbackKey.variable, or the stringValue of a sensitive TerraformVariable';

const isLiteralKey = (key: string | undefined): boolean =>
  writableText(key) !== undefined && !isToken(key);

function resourceConfig(props: CallbackTemplateProps, callbacks: Callbacks) {
  return {
    templateName: writableText(props.templateName) ?? '',
    description: writableText(props.description),
    callbackKey: writableText(props.callbackKey),
    streamBeginNotifyUrl: writableText(callbacks.push),
    streamEndNotifyUrl: writableText(callbacks.interruption),
    recordNotifyUrl: writableText(callbacks.recording),
    snapshotNotifyUrl: writableText(callbacks.screencapture),
    pornCensorshipNotifyUrl: writableText(callbacks.pornDetection),
    pushExceptionNotifyUrl: writableText(callbacks.pushException),
    provider: props.provider,
    lifecycle: props.lifecycle,
    dependsOn: props.dependsOn,
  };
}
