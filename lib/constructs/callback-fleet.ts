import { Aspects } from 'cdktf';
import { Construct } from 'constructs';
import { fleetTemplateUnknown } from '../errors';
import { readFleetConfig, readFleetFile } from '../fleet';
import { unknownName, type EnvironmentVariables, type FleetConfig } from '../model';
import { CallbackKey } from './callback-key';
import { CallbackPolicy } from './callback-policy';
import { CallbackTemplate } from './callback-template';
import { DomainBinding } from './domain-binding';
import type { MetaArguments } from './meta-arguments';
import { isToken } from './private/token';

/** How a fleet is read, and where it is deployed. */
export interface CallbackFleetOptions {
  /**
   * The environment whose templates and bindings are made. A fleet with environments needs one.
   *
   * @default - the fleet has no environments
   */
  readonly environment?: string;
  /**
   * Environment variables, for `${NAME}` in URLs.
   *
   * @default - those of the process
   */
  readonly env?: EnvironmentVariables;
  /**
   * The provider configuration that manages all resources of the fleet.
   *
   * @default - the stack's `tencentcloud` provider without an alias
   */
  readonly provider?: MetaArguments['provider'];
}

/** A fleet in a file. */
export interface CallbackFleetFile extends CallbackFleetOptions {
  /**
   * The fleet file, in YAML or JSON. A relative path starts at the working directory of the
   * process: with the CDKTF CLI where `cdktf.json` is.
   */
  readonly path: string;
}

/** Properties of a {@link CallbackFleet}: what a fleet file holds, and how it is read. */
export interface CallbackFleetProps extends FleetConfig, CallbackFleetOptions {}

/**
 * The callback templates and bindings of a whole account, or of one environment of several, as a
 * file or an object holds them.
 *
 * The key of a template is its construct id, and a binding has `<domain>:<app name>`: adding,
 * removing or reordering entries leaves the addresses of all others as they are. What the
 * constructs refuse at synth, a fleet refuses when it is made, with the place of each mistake.
 */
export class CallbackFleet extends Construct {
  /**
   * Makes the fleet that a file holds.
   *
   * @throws LiveCallbacksError with code `FLEET_NOT_FOUND`; with code `FLEET_INVALID` and one line
   *   for each mistake, `FILE:LINE:COLUMN: member: what is wrong`; or with code `USAGE` if the
   *   environment cannot be chosen
   */
  static fromFile(scope: Construct, id: string, file: CallbackFleetFile): CallbackFleet {
    const { path, environment, env = processEnvironment(), provider } = file;
    const { config } = readFleetFile(path, { environment, env });
    return new CallbackFleet(scope, id, { ...config, environment, env, provider });
  }

  /** The templates by their keys. */
  readonly templates: ReadonlyMap<string, CallbackTemplate>;
  /** The bindings by `<domain>:<app name>`. */
  readonly bindings: ReadonlyMap<string, DomainBinding>;

  /**
   * @throws LiveCallbacksError with code `FLEET_INVALID` and one line for each mistake,
   *   `member: what is wrong`; or with code `USAGE` if the environment cannot be chosen
   */
  constructor(scope: Construct, id: string, props: CallbackFleetProps) {
    super(scope, id);
    const { environment, env = processEnvironment(), provider, ...config } = props;
    const { fleet } = readFleetConfig(config, `the fleet ${this.node.path}`, {
      environment,
      env,
      isToken,
    });
    this.templates = new Map(
      fleet.templates.map(({ key, declaration, keyVariable, importFrom, settleOnDeploy }) => {
        const callbackKey =
          keyVariable === undefined ? undefined : CallbackKey.variable(this, keyVariable);
        const others = { callbackKey, importFrom, settleOnDeploy, provider };
        return [key, new CallbackTemplate(this, key, { ...declaration, ...others })];
      }),
    );
    if (fleet.policy !== undefined) Aspects.of(this).add(new CallbackPolicy(fleet.policy));
    this.bindings = new Map(
      fleet.bindings.map(({ domainName, appName, template, importFrom }) => {
        const bindingId = `${domainName}:${asIdPart(appName)}`;
        const props = { domainName, appName, template: this.template(template), importFrom };
        return [`${domainName}:${appName}`, new DomainBinding(this, bindingId, props)];
      }),
    );
  }

  /**
   * A template by its key, for example to bind more domains to it.
   *
   * @throws LiveCallbacksError with code `USAGE` if there is none
   */
  template(key: string): CallbackTemplate {
    const found = this.templates.get(key);
    if (found !== undefined) return found;
    throw fleetTemplateUnknown(this.node.path, unknownName(key, [...this.templates.keys()]));
  }
}

/** The core writes "/" as "--" in an id: an app name that holds "--" itself gets another one. */
const asIdPart = (appName: string): string =>
  appName.replace(/%|--/g, (found) => (found === '%' ? '%25' : '%2D%2D'));

/** Constructs run inside the user's program, so its environment is theirs. */
const processEnvironment = (): EnvironmentVariables =>
  // eslint-disable-next-line no-restricted-properties -- and whoever wants another passes one
  process.env;
