import { Construct } from 'constructs';
import { templateIdProblems } from '../model';
import {
  bindTemplate,
  type BindToOptions,
  type DomainBinding,
  type ICallbackTemplate,
} from './domain-binding';
import { reportProblems } from './private/problem-report';
import { isToken } from './private/token';

/** A template that exists in the account already and is managed elsewhere. */
export class ImportedCallbackTemplate extends Construct implements ICallbackTemplate {
  constructor(
    scope: Construct,
    id: string,
    readonly templateId: number,
  ) {
    super(scope, id);
    reportProblems(this, () => templateIdProblems(templateId, isToken));
  }

  bindTo(domainName: string, options?: BindToOptions): DomainBinding {
    return bindTemplate(this, domainName, options);
  }
}
