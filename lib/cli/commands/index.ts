import { type Command } from '../command';
import { adopt } from './adopt.flags';
import { drift } from './drift.flags';
import { graph } from './graph.flags';
import { newRepository } from './new.flags';
import { settle } from './settle.flags';
import { simulate } from './simulate.flags';
import { unbind } from './unbind.flags';

/** Every command, in the order the help lists them. */
export const COMMANDS: readonly Command[] = [
  drift,
  graph,
  settle,
  unbind,
  adopt,
  simulate,
  newRepository,
];
