import { type Topology } from '../model';
import { type Paint, PLAIN } from './paint';

/** What a format may use besides the report itself. */
export interface View {
  readonly paint: Paint;
  /** Draws what was compared, one picture per account. @default - a report without pictures */
  readonly topologies?: () => readonly Topology[];
}

/** No colour and no pictures. */
export const PLAIN_VIEW: View = { paint: PLAIN };
