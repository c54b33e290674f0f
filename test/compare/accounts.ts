import fc from 'fast-check';
import { type ObservedInventory, TEMPLATE_ATTRIBUTES, TEMPLATE_TYPE } from '../../lib/model';
import { declaredBinding, declaredTemplate } from '../helpers/inventory';

const word = fc.string({ minLength: 1, maxLength: 12 });

/** Readable attributes besides the name, each set or unset. */
const otherValues = fc.record(
  Object.fromEntries(
    TEMPLATE_ATTRIBUTES.filter(
      ({ name, readable, type }) => readable && type === 'text' && name !== 'templateName',
    ).map(({ name }) => [name, word] as const),
  ),
  { requiredKeys: [] },
);

/** An account with templates of different names, and rules that all point to one of them. */
export const account: fc.Arbitrary<ObservedInventory> = fc
  .uniqueArray(fc.tuple(word, otherValues), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 8,
  })
  .chain((templates) =>
    fc
      .uniqueArray(fc.tuple(fc.domain(), word, fc.nat(templates.length - 1)), {
        selector: ([domain, app]) => `${domain.toLowerCase()} ${app}`,
        maxLength: 12,
      })
      .map((rules) => ({
        templates: templates.map(([templateName, values], index) => ({
          templateId: 1001 + index,
          values: { ...values, templateName },
        })),
        bindings: rules.map(([domainName, appName, index]) => ({
          domainName,
          appName,
          template: 1001 + index,
        })),
      })),
  );

/** The code that declares just what an account holds. */
export const declarationOf = ({ templates, bindings }: ObservedInventory) => ({
  templates: templates.map(({ templateId, values }) => declaredTemplate(`t${templateId}`, values)),
  bindings: bindings.map(({ domainName, appName, template }, index) =>
    declaredBinding(`b${index}`, domainName, appName, `t${template}`),
  ),
});

/** The state that a deploy of this code leaves. */
export const recordOf = ({ templates, bindings }: ObservedInventory): ObservedInventory => ({
  templates: templates.map((template) => ({
    ...template,
    stack: 'live',
    address: `${TEMPLATE_TYPE}.t${template.templateId}`,
  })),
  bindings: bindings.map((binding, index) => ({
    ...binding,
    stack: 'live',
    address: `tencentcloud_css_callback_rule_attachment.b${index}`,
  })),
});
