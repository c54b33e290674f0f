import { Annotations, type TerraformProvider, type TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { CssCallbackTemplate } from '../generated';
import {
  EVENT_KIND_NAMES,
  EVENT_KINDS,
  readableCallbacks,
  recordingExceptionOf,
  templateProblems,
  type Callbacks,
  type TemplateDeclaration,
} from '../model';
import {
  bindTemplate,
  type BindToOptions,
  type DomainBinding,
  type ICallbackTemplate,
} from './domain-binding';
import { ImportedCallbackTemplate } from './imported-callback-template';
import type { MetaArguments } from './meta-arguments';
import { ApiFields, type ApiFieldValues } from './private/api-fields';
import { idAfterApply } from './private/id-after-apply';
import { reportProblems } from './private/problem-report';
import { Registry } from './private/registry';
import { nameProblems, resourceProblems } from './private/resource-problems';
import { isToken, writableText } from './private/token';

/** Properties of a {@link CallbackTemplate}. */
export interface CallbackTemplateProps extends TemplateDeclaration, MetaArguments {}

/**
 * A callback template: which URL receives which kind of event, for the streams that are bound to
 * it (`tencentcloud_css_callback_template`). An account holds at most 50 (document 32637).
 *
 * The URLs that the Terraform provider lacks (`audioAudit`, `recordingException`,
 * `recordingStatus`) are recorded in a `terraform_data` beside the resource; that sends nothing to
 * the API, but lets a drift check know what is declared.
 *
 * Synthesis fails with the full list of what is wrong: texts that are too long or hold other
 * characters, URLs that are not http or https, a template without a URL that the provider can
 * send, more than 50 templates or two of one name with one provider configuration, a construct id
 * or a provider that Terraform would refuse. Tokens are left alone. A literal `callbackKey` gives a warning.
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
  /** Holds the fields the provider lacks; `undefined` if none is set. */
  readonly apiFields: TerraformResource | undefined;
  /** Id of the template in the account: a token, known after apply. */
  readonly templateId: number;

  constructor(scope: Construct, id: string, props: CallbackTemplateProps) {
    super(scope, id);
    const callbacks = readableCallbacks(props.callbacks);
    this.resource = new CssCallbackTemplate(this, 'Resource', resourceConfig(props, callbacks));
    this.templateId = idAfterApply(this.resource);

    const fields = fieldsProviderLacks(callbacks);
    if (Object.keys(fields).length > 0) {
      this.apiFields = new ApiFields(this, 'ApiFields', { TemplateId: this.templateId, ...fields });
    }

    const registry = Registry.of(this);
    const { resource, apiFields } = this;
    registry.addTemplate({ construct: this, resource, templateName: props.templateName });
    reportProblems(this, () => [
      ...templateProblems(props, isToken),
      ...registry.conflictsOf(this),
      ...resourceProblems(resource),
      ...(apiFields === undefined ? [] : nameProblems(apiFields)),
    ]);
    if (isLiteralKey(props.callbackKey)) Annotations.of(this).addWarning(LITERAL_KEY_WARNING);
  }

  /** The provider configuration that manages it; `undefined` for the stack's default. */
  get provider(): TerraformProvider | undefined {
    return this.resource.provider;
  }

  /** Binds the streams of a push domain and an app name to this template. */
  bindTo(domainName: string, options?: BindToOptions): DomainBinding {
    return bindTemplate(this, domainName, options);
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

/** By API field; the ones that are unset are absent. */
function fieldsProviderLacks(callbacks: Callbacks): ApiFieldValues {
  const { url, levels } = recordingExceptionOf(callbacks.recordingException);
  const urls = { ...callbacks, recordingException: url };
  const kinds = EVENT_KIND_NAMES.filter((kind) => EVENT_KINDS[kind].attribute === undefined);
  return {
    ...Object.fromEntries(
      kinds.flatMap((kind) => {
        const value = writableText(urls[kind]);
        return value === undefined ? [] : [[EVENT_KINDS[kind].field, value]];
      }),
    ),
    ...((levels?.length ?? 0) > 0 && { RecordExceptionLevels: levels }),
  };
}
