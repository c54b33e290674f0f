import { type Location } from './location';

/** A fleet file that declares, and what of it is meant. */
export interface FleetSource {
  /** The fleet file, in YAML or JSON. */
  readonly path: string;
  /** The environment that is declared. @default - the fleet has none */
  readonly environment?: string;
}

/** A fleet in one environment: it stands where code has a stack, but nothing says who deploys it. */
export interface DeclaredFleet {
  /** That of the environment, without one that of the file. */
  readonly name: string;
  /** As a person types it. */
  readonly fleet: FleetSource;
  /** Where an entry is declared; without an address, or where it is unknown, the file's start. */
  locate(address: string | undefined): Location;
}
