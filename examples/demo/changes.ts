import { type LiveApi } from 'tencent-live-callbacks/drift';

const BACKUP = { DomainName: 'push-eu.example.com', AppName: 'backup' };
const ARCHIVE = { DomainName: 'archive-push.example.com', AppName: 'live' };
const VIP = { DomainName: 'push.example.com', AppName: 'vip' };

/** Changes the account in seven ways, as somebody could in the console; says what was done. */
export async function changeByHand(account: LiveApi): Promise<readonly string[]> {
  const ids = await templateIds(account);
  await account.call('ModifyLiveCallbackTemplate', {
    TemplateId: ids('prod-archive'),
    TemplateName: 'prod-archive-old',
  });
  await account.call('ModifyLiveCallbackTemplate', {
    TemplateId: ids('prod-main'),
    StreamEndNotifyUrl: 'https://elsewhere.example.net/end',
    AudioAuditNotifyUrl: 'https://audit.example.com/audio',
  });
  const { TemplateId } = await account.call('CreateLiveCallbackTemplate', {
    TemplateName: 'console-made',
    StreamBeginNotifyUrl: 'http://console.example.org/push',
  });
  await account.call('CreateLiveCallbackRule', { ...VIP, TemplateId });
  await account.call('DeleteLiveCallbackRule', ARCHIVE);
  await account.call('CreateLiveCallbackRule', { ...BACKUP, TemplateId: ids('prod-main') });
  return [
    'the template prod-archive is renamed to prod-archive-old',
    'prod-main sends interruptions to another host',
    'prod-main gets a URL for audio audits, a field the Terraform provider does not have',
    'a template console-made is created',
    'push.example.com/vip is bound to it',
    'the binding of archive-push.example.com is removed',
    'push-eu.example.com gets a binding for the app name backup',
  ];
}

/** Puts everything back. */
export async function undo(account: LiveApi): Promise<void> {
  const ids = await templateIds(account);
  await account.call('ModifyLiveCallbackTemplate', {
    TemplateId: ids('prod-archive-old'),
    TemplateName: 'prod-archive',
  });
  await account.call('ModifyLiveCallbackTemplate', {
    TemplateId: ids('prod-main'),
    StreamEndNotifyUrl: 'https://cb.example.com/live?action=interruption',
    AudioAuditNotifyUrl: '',
  });
  await account.call('CreateLiveCallbackRule', { ...VIP, TemplateId: ids('prod-vip') });
  await account.call('CreateLiveCallbackRule', { ...ARCHIVE, TemplateId: ids('prod-archive-old') });
  await account.call('DeleteLiveCallbackRule', BACKUP);
  await account.call('DeleteLiveCallbackTemplate', { TemplateId: ids('console-made') });
}

/** Looks template ids up by name, as the account names them now. */
async function templateIds(account: LiveApi): Promise<(name: string) => number> {
  const { Templates } = await account.call('DescribeLiveCallbackTemplates', {});
  return (name) => {
    const template = Templates.find(({ TemplateName }) => TemplateName === name);
    if (template === undefined) throw new Error(`the account has no template "${name}"`);
    return template.TemplateId;
  };
}
