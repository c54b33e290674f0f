export { compare } from './compare';
export { type CompareOptions, type Sides, type StackCommands } from './sides';
export { countByClass, DIFFERENCES, verdict } from './verdict';
