import { BINDING_TYPE, TEMPLATE_TYPE, type TemplateReference } from '../model';
import { addressOf, type InstanceKey } from './address';
import { type DeclaredStack } from './declared-stack';
import { known, unknown, type Evaluation, type Known, type Unknown } from './evaluation';
import { descend, descendKnown, keyOf, type Scope } from './expression';
import { type Step } from './expression-syntax';
import { EXTRAS_TYPE } from './extras-type';
import { fieldOf, type JsonObject } from './json-object';
import { type RecordedState, SECRET_ATTRIBUTES } from './recorded-state';
import { type VariableValues } from './variable-values';

/** What the references of one stack stand for. */
export class StackScope implements Scope {
  readonly results = new Map<string, Evaluation>();
  readonly #underway = new Set<string>();

  constructor(
    readonly stack: DeclaredStack,
    private readonly world: {
      readonly variables: VariableValues | undefined;
      /** The states that were read, by stack. */
      readonly recorded: ReadonlyMap<string, RecordedState>;
      /** The scope of another stack of the app, by the name its references carry. */
      readonly neighbour: (name: string) => StackScope | undefined;
    },
  ) {}

  resolve(root: string, steps: readonly Step[]): Evaluation {
    const refusal = REFUSALS.get(root);
    if (refusal !== undefined) return unknown(refusal);
    switch (root) {
      case 'var':
        return this.#variable(steps);
      case 'local':
        return this.#local(steps);
      case 'data':
        return this.#data(steps);
      default:
        return this.#resource(root, steps);
    }
  }

  recordedId({ stack, address }: TemplateReference): Known | Unknown {
    return this.world.recorded.get(stack)?.lookUp(address, ['id']) ?? unknown(NO_STATE);
  }

  /** The value of an output, as another stack asks for it. */
  output(name: string, steps: readonly Step[]): Evaluation {
    const block = this.stack.configuration.output(name);
    if (block === undefined) {
      return unknown(`the stack "${this.stack.name}" has no output "${name}"`);
    }
    return this.#once(`output.${name}`, () => descend(fieldOf(block, 'value'), steps, this));
  }

  #variable([first, ...steps]: readonly Step[]): Evaluation {
    const name = nameOf(first);
    const value = this.world.variables?.get(name);
    if (value?.kind === 'known') return descendKnown(value, steps, this);
    if (value !== undefined) return value;
    return this.stack.configuration.variable(name) === undefined
      ? unknown(`the variable "${name}" is not declared`)
      : unknown(`the variable "${name}" has no value; set TF_VAR_${name}`);
  }

  #local([first, ...steps]: readonly Step[]): Evaluation {
    const name = nameOf(first);
    const written = this.stack.configuration.local(name);
    if (written === undefined) return unknown(`the local "${name}" is not declared`);
    return this.#once(`local.${name}`, () => descend(written, steps, this));
  }

  #data([first, second, ...steps]: readonly Step[]): Evaluation {
    const type = nameOf(first);
    const name = nameOf(second);
    const [outputs, output, ...rest] = steps;
    const isReference = type === 'terraform_remote_state' && name.startsWith(CROSS_STACK);
    if (isReference && nameOf(outputs) === 'outputs') {
      const stack = name.slice(CROSS_STACK.length);
      const found = this.world.neighbour(stack)?.output(nameOf(output), rest);
      if (found !== undefined && found.kind !== 'unknown') return found;
      const recorded = this.#recorded(`data.${type}.${name}`, steps);
      if (recorded.kind === 'known') return asCrossStack(recorded, nameOf(output));
      return found ?? unknown(`the stack "${stack}" is not among those checked; add it to --stack`);
    }
    return this.#recorded(`data.${type}.${name}`, steps);
  }

  #resource(type: string, [first, ...steps]: readonly Step[]): Evaluation {
    const name = nameOf(first);
    const body = this.stack.configuration.resource(type, name);
    if (body === undefined) return unknown(`${type}.${name} is not declared`);
    const instance = this.#instance(steps);
    if ('kind' in instance) return instance;
    const [attribute] = instance.rest;
    if (type === TEMPLATE_TYPE && nameOf(attribute) === 'id' && instance.rest.length === 1) {
      const address = addressOf(`${type}.${name}`, instance.key);
      return { kind: 'template', reference: { stack: this.stack.name, address } };
    }
    const declared = this.#declared({ type, name, body }, instance.rest);
    if (declared !== undefined && declared.kind !== 'unknown') return declared;
    const recorded = this.#recorded(`${type}.${name}`, steps);
    return recorded.kind === 'unknown' ? (declared ?? recorded) : recorded;
  }

  /** What the code itself gives an attribute: it may be newer than the state. */
  #declared(
    { type, name, body }: { type: string; name: string; body: JsonObject },
    [first, ...steps]: readonly Step[],
  ): Evaluation | undefined {
    const attribute = DECLARED_ATTRIBUTES.get(type)?.(nameOf(first));
    const written = attribute === undefined ? undefined : fieldOf(body, attribute);
    if (attribute === undefined || written === undefined) return undefined;
    const value = this.#once(`${type}.${name}.${attribute}`, () => descend(written, steps, this));
    const isSecret = type === TEMPLATE_TYPE && SECRET_ATTRIBUTES.has(attribute);
    return isSecret && value.kind === 'known' ? known(value.value, true) : value;
  }

  #recorded(resource: string, steps: readonly Step[]): Evaluation {
    const recorded = this.world.recorded.get(this.stack.name);
    if (recorded === undefined) return unknown(NO_STATE);
    const instance = this.#instance(steps);
    if ('kind' in instance) return instance;
    if (instance.rest.length === 0) return unknown('a resource as a whole is not evaluated');
    const path: (string | number)[] = [];
    for (const step of instance.rest) {
      const key = keyOf(step, this);
      if (typeof key === 'object') return key;
      path.push(key);
    }
    return recorded.lookUp(addressOf(resource, instance.key), path);
  }

  /** Splits `[key].attribute…`: the key tells one instance of a resource from the others. */
  #instance(
    steps: readonly Step[],
  ): { readonly key: InstanceKey; readonly rest: readonly Step[] } | Unknown {
    const [first, ...rest] = steps;
    if (first?.kind !== 'index') return { key: undefined, rest: steps };
    const key = keyOf(first, this);
    return typeof key === 'object' ? key : { key, rest };
  }

  #once(name: string, evaluate: () => Evaluation): Evaluation {
    if (this.#underway.has(name)) return unknown(`${name} refers to itself`);
    if (this.#underway.size > MAX_CHAIN) return unknown('its references form too long a chain');
    this.#underway.add(name);
    const value = evaluate();
    this.#underway.delete(name);
    return value;
  }
}

const NO_STATE = 'its value is known to the state only, and no state was read';
const MAX_CHAIN = 40;
const CROSS_STACK = 'cross-stack-reference-input-';

/** The state does not say whether the other stack's value is sensitive; a template's id is not. */
const asCrossStack = ({ value }: Known, output: string): Known =>
  known(value, !TEMPLATE_ID_OUTPUT.test(output) || !/^\d+$/.test(String(value)));

const TEMPLATE_ID_OUTPUT = new RegExp(`^cross-stack-output-${TEMPLATE_TYPE}.*id$`);

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['module', 'what modules declare is not read'],
  ['each', 'each differs per instance'],
  ['count', 'count differs per instance'],
  ['self', 'self is not evaluated'],
  ['path', 'paths are not evaluated'],
  ['terraform', 'terraform is not evaluated'],
]);

/** Which written attribute gives an attribute its value, for the types this package knows. */
const DECLARED_ATTRIBUTES = new Map<string, (name: string) => string | undefined>([
  [TEMPLATE_TYPE, (name) => name],
  [BINDING_TYPE, (name) => name],
  // the output is the input
  [EXTRAS_TYPE, (name) => (name === 'input' || name === 'output' ? 'input' : undefined)],
]);

const nameOf = (step: Step | undefined): string => (step?.kind === 'attribute' ? step.name : '');
