import { TerraformStack, type TerraformProvider } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { bindingNeedsId } from '../errors';
import { CssCallbackRuleAttachment } from '../generated';
import {
  bindingImportProblems,
  bindingProblems,
  templateIdProblems,
  type BindingDeclaration,
  type BindingImport,
} from '../model';
import type { MetaArguments } from './meta-arguments';
import { ImportBlock } from './private/import-block';
import { bindingImportId } from './private/import-id';
import { reportProblems } from './private/problem-report';
import { Registry } from './private/registry';
import { resourceProblems } from './private/resource-problems';
import { isToken, writableText } from './private/token';

/** How a binding comes to be. */
export interface BindingOptions extends MetaArguments {
  /**
   * A rule that exists in the account: the next deploy adopts it instead of creating one (an
   * `import` block, Terraform 1.5). Either the provider's own id, such as `1002#push.example.com`,
   * or the id of the template, which the domain is added to. The provider's id holds no app name:
   * of several rules with one template and domain the first is imported. Without effect once it is
   * in the state.
   *
   * @default - the rule is created
   */
  readonly importFrom?: BindingImport;
}

/** How {@link ICallbackTemplate.bindTo} binds. */
export interface BindToOptions extends BindingOptions {
  /**
   * The app name whose streams are bound.
   *
   * @default - `live`
   */
  readonly appName?: string;
  /**
   * Id of the new construct below the template.
   *
   * @default - `<domain>:<app name>`
   */
  readonly id?: string;
}

/** A callback template that bindings can use: one of this app, or one that exists already. */
export interface ICallbackTemplate extends IConstruct {
  /** Id of the template in the account; a token, known after apply, for a template of this app. */
  readonly templateId: number;

  /** The provider configuration that manages it; `undefined` for the stack's default. */
  readonly provider?: TerraformProvider;

  /**
   * Binds the streams of a push domain and an app name to this template.
   *
   * @throws LiveCallbacksError with code `USAGE` if the domain or the app name is a token and no
   *   `id` is given
   */
  bindTo(domainName: string, options?: BindToOptions): DomainBinding;
}

/** Properties of a {@link DomainBinding}. */
export interface DomainBindingProps extends BindingDeclaration, BindingOptions {
  /** The template, or the id of one that exists already: a number or a token. */
  readonly template: ICallbackTemplate | number;
}

/**
 * Makes the streams of one push domain and app name use a callback template
 * (`tencentcloud_css_callback_rule_attachment`). A new binding takes up to 10 minutes to work
 * (document 31074).
 *
 * Synthesis fails if the domain is no bare host name, if a domain and app name is bound twice
 * anywhere in the app, or if one template is bound to a domain under two app names: the provider
 * gives both bindings one id and deletes a live rule at its next apply.
 */
export class DomainBinding extends Construct {
  /** The underlying resource. */
  readonly resource: CssCallbackRuleAttachment;

  constructor(scope: Construct, id: string, props: DomainBindingProps) {
    super(scope, id);
    const { domainName, appName, template } = props;
    const declared = isTemplate(template) ? template : undefined;
    const givenId = isTemplate(template) ? template.templateId : template;
    const templateId = isNumber(givenId) ? givenId : NaN;
    this.resource = new CssCallbackRuleAttachment(this, 'Resource', {
      domainName: writableText(domainName) ?? '',
      appName: writableText(appName) ?? '',
      templateId,
      provider: props.provider ?? (declared && this.#providerOf(declared)),
      lifecycle: props.lifecycle,
      dependsOn: props.dependsOn,
    });

    const importId = bindingImportId(props.importFrom, domainName);
    if (importId !== undefined) new ImportBlock(this.resource, importId);

    const registry = Registry.of(this);
    const templateScope = declared ?? this;
    registry.addBinding({ construct: this, domainName, appName, templateId, templateScope });
    reportProblems(this, () => [
      ...bindingProblems(props, isToken),
      // an imported template reports the problems of its id itself
      ...(declared === undefined ? templateIdProblems(givenId, isToken) : []),
      ...bindingImportProblems({ ...props, templateId }, isToken),
      ...registry.conflictsOf(this),
      ...resourceProblems(this.resource),
    ]);
  }

  /** A provider configuration of another stack cannot be referred to. */
  #providerOf(template: ICallbackTemplate): TerraformProvider | undefined {
    const isSameStack = TerraformStack.of(this) === TerraformStack.of(template);
    return isSameStack ? template.provider : undefined;
  }
}

/** Anything else is taken for an id, also what JavaScript passes by mistake: synthesis refuses it. */
const isTemplate = (template: ICallbackTemplate | number): template is ICallbackTemplate =>
  Construct.isConstruct(template) && 'templateId' in template;

const isNumber = (id: unknown): id is number => typeof id === 'number' || isToken(id);

/** What {@link ICallbackTemplate.bindTo} does for any template. */
export function bindTemplate(
  template: ICallbackTemplate & Construct,
  domainName: string,
  { appName = 'live', id, ...meta }: BindToOptions = {},
): DomainBinding {
  const bindingId = id ?? freeBindingId(template, domainName, appName);
  return new DomainBinding(template, bindingId, { domainName, appName, template, ...meta });
}

function freeBindingId(template: Construct, domainName: string, appName: string): string {
  if (isToken(domainName) || isToken(appName)) throw bindingNeedsId(template.node.path);
  // a host name holds no colon, so the pair can be read back from the id
  const id = `${domainName}:${appName}`;
  // a second binding is refused at synth with the others, not here by the core
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id} (${count})`;
    if (template.node.tryFindChild(candidate) === undefined) return candidate;
  }
}
