export { TencentcloudProvider, type TencentcloudProviderConfig } from './provider';
export { CssCallbackTemplate, type CssCallbackTemplateConfig } from './css-callback-template';
export { CssCallbackRuleAttachment, type CssCallbackRuleAttachmentConfig } from './css-callback-rule-attachment';
