import { type Topology } from '../model';
import { type Paint, PLAIN } from './paint';

/** What a format may use besides the report itself. */
export interface View {
  readonly paint: Paint;
  /** Version of this package. */
  readonly version: string;
  /** Draws what was compared, one picture per account. @default - a report without pictures */
  readonly topologies?: () => readonly Topology[];
}

/** No colour, no pictures and no version in particular. */
export const PLAIN_VIEW: View = { paint: PLAIN, version: '0.0.0' };
