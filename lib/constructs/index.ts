export { TencentcloudProvider, type TencentcloudProviderConfig } from '../generated';
export {
  CallbackFleet,
  type CallbackFleetFile,
  type CallbackFleetOptions,
  type CallbackFleetProps,
} from './callback-fleet';
export { CallbackKey } from './callback-key';
export { CallbackPolicy } from './callback-policy';
export { CallbackTemplate, type CallbackTemplateProps } from './callback-template';
export {
  DomainBinding,
  type BindingOptions,
  type BindToOptions,
  type DomainBindingProps,
  type ICallbackTemplate,
} from './domain-binding';
export type { MetaArguments } from './meta-arguments';
