import { type ActionRequest, type CallBackTemplateInfo } from '../api/contract';

/** A template as reads answer it: every field, unset ones as "" or an empty list. */
export type TemplateInfo = Omit<
  { readonly [Field in keyof CallBackTemplateInfo]-?: NonNullable<CallBackTemplateInfo[Field]> },
  'RecordStatusNotifyUrl'
>;

/** A template as the account holds it. */
export interface StoredTemplate {
  readonly info: TemplateInfo;
  /** `RecordStatusNotifyUrl` can be written, but no read answers it (document 32632). */
  readonly recordStatusUrl: string;
}

/** What a write says about a template. Absent and null leave a field as it is, "" clears it. */
export type TemplateChanges = Omit<ActionRequest<'ModifyLiveCallbackTemplate'>, 'TemplateId'> &
  Pick<CallBackTemplateInfo, 'StreamMixNotifyUrl'>;

export const newTemplate = (templateId: number, values: TemplateChanges): StoredTemplate =>
  changedTemplate({ info: { TemplateId: templateId, ...UNSET }, recordStatusUrl: '' }, values);

/** The fields in the order reads answer them. */
export const changedTemplate = (
  { info, recordStatusUrl }: StoredTemplate,
  sent: TemplateChanges,
): StoredTemplate => ({
  info: {
    TemplateId: info.TemplateId,
    TemplateName: sent.TemplateName ?? info.TemplateName,
    Description: sent.Description ?? info.Description,
    CallbackKey: sent.CallbackKey ?? info.CallbackKey,
    StreamBeginNotifyUrl: sent.StreamBeginNotifyUrl ?? info.StreamBeginNotifyUrl,
    StreamEndNotifyUrl: sent.StreamEndNotifyUrl ?? info.StreamEndNotifyUrl,
    RecordNotifyUrl: sent.RecordNotifyUrl ?? info.RecordNotifyUrl,
    SnapshotNotifyUrl: sent.SnapshotNotifyUrl ?? info.SnapshotNotifyUrl,
    PornCensorshipNotifyUrl: sent.PornCensorshipNotifyUrl ?? info.PornCensorshipNotifyUrl,
    PushExceptionNotifyUrl: sent.PushExceptionNotifyUrl ?? info.PushExceptionNotifyUrl,
    AudioAuditNotifyUrl: sent.AudioAuditNotifyUrl ?? info.AudioAuditNotifyUrl,
    RecordExceptionNotifyUrl: sent.RecordExceptionNotifyUrl ?? info.RecordExceptionNotifyUrl,
    StreamMixNotifyUrl: sent.StreamMixNotifyUrl ?? info.StreamMixNotifyUrl,
    RecordExceptionLevels: sent.RecordExceptionLevels ?? info.RecordExceptionLevels,
  },
  recordStatusUrl: sent.RecordStatusNotifyUrl ?? recordStatusUrl,
});

const UNSET: Omit<TemplateInfo, 'TemplateId'> = {
  TemplateName: '',
  Description: '',
  CallbackKey: '',
  StreamBeginNotifyUrl: '',
  StreamEndNotifyUrl: '',
  RecordNotifyUrl: '',
  SnapshotNotifyUrl: '',
  PornCensorshipNotifyUrl: '',
  PushExceptionNotifyUrl: '',
  AudioAuditNotifyUrl: '',
  RecordExceptionNotifyUrl: '',
  StreamMixNotifyUrl: '',
  RecordExceptionLevels: [],
};
