export {
  CallbackKey,
  CallbackTemplate,
  DomainBinding,
  TencentcloudProvider,
  type BindToOptions,
  type CallbackTemplateProps,
  type DomainBindingProps,
  type ICallbackTemplate,
  type MetaArguments,
  type TencentcloudProviderConfig,
} from './constructs';
export { LiveCallbacksError, type ErrorCode } from './errors';
export {
  EVENT_KIND_NAMES,
  EVENT_KINDS,
  MAX_TEMPLATES,
  PROPAGATION_MINUTES,
  TEXT_LIMITS,
  type BindingDeclaration,
  type Callbacks,
  type EventKind,
  type EventKindFacts,
  type LimitsName,
  type RecordingException,
  type TemplateDeclaration,
  type TextLimit,
} from './model';
