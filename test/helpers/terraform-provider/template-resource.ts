import * as z from 'zod';
import { type Attributes, type Value } from './dynamic-value';
import { type ResourceType } from './resource-type';

/** The API field that each attribute stands for. */
const FIELDS = {
  template_name: 'TemplateName',
  description: 'Description',
  stream_begin_notify_url: 'StreamBeginNotifyUrl',
  stream_end_notify_url: 'StreamEndNotifyUrl',
  record_notify_url: 'RecordNotifyUrl',
  snapshot_notify_url: 'SnapshotNotifyUrl',
  porn_censorship_notify_url: 'PornCensorshipNotifyUrl',
  callback_key: 'CallbackKey',
  push_exception_notify_url: 'PushExceptionNotifyUrl',
};

/** `tencentcloud_css_callback_template` */
export const templateResource: ResourceType = {
  forceReplacement: [],

  async create(planned, account) {
    const answer = await account.call('CreateLiveCallbackTemplate', nonEmptyFields(planned));
    return String(createdSchema.parse(answer).TemplateId);
  },

  async read(state, account) {
    const params = { TemplateId: templateIdOf(state) };
    const answer = await account.call('DescribeLiveCallbackTemplate', params);
    const { Template } = describedSchema.parse(answer);
    if (!Template) return undefined;
    const told = Object.entries(FIELDS).flatMap(([attribute, field]): [string, Value][] => {
      const value = Template[field];
      return typeof value === 'string' ? [[attribute, value]] : [];
    });
    return { ...state, ...Object.fromEntries(told) };
  },

  async update(prior, planned, account) {
    const changed = Object.entries(planned).filter(([name, value]) => value !== prior[name]);
    await account.call('ModifyLiveCallbackTemplate', {
      TemplateId: templateIdOf(prior),
      // a removed value is a changed one, but empty: it is not sent and stays as it is
      ...nonEmptyFields(Object.fromEntries(changed)),
    });
  },

  async delete(state, account) {
    await account.call('DeleteLiveCallbackTemplate', { TemplateId: templateIdOf(state) });
  },
};

const createdSchema = z.object({ TemplateId: z.number() });

const describedSchema = z.object({ Template: z.record(z.string(), z.unknown()).nullish() });

const nonEmptyFields = (values: Attributes): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(FIELDS).flatMap(([attribute, field]): [string, Value][] => {
      const value = values[attribute];
      return value ? [[field, value]] : [];
    }),
  );

/** What is no number counts as 0. */
const templateIdOf = ({ id }: Attributes): number => Number(id) || 0;
