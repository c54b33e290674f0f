import { type Configuration } from './configuration';
import { type Location } from './location';

/** A stack as code declares it. */
export interface DeclaredStack {
  /** For plain Terraform JSON the name of its folder. */
  readonly name: string;
  /** Where Terraform runs for this stack. */
  readonly directory: string;
  /** The same as a person types it: relative to `cwd`, and `.` when it is that folder. */
  readonly shownDirectory: string;
  /** Where the user is: messages show paths relative to it. @default - absolute paths are shown */
  readonly cwd?: string;
  /** The file to point a reader to: the stack's file, or the first of the folder. */
  readonly configurationFile: string;
  /** Which command deploys it. */
  readonly tool: 'cdktf' | 'terraform';
  /** Where the CDKTF CLI runs and looks for variable files; absent for plain Terraform. */
  readonly projectDirectory?: string;
  /** Path of the stack's construct, by which other stacks refer to it. */
  readonly constructPath?: string;
  /** What its files declare. */
  readonly configuration: Configuration;
  /** Where a resource is declared; without an address, or where it is unknown, the file's start. */
  locate(address: string | undefined): Location;
  /** What a reader should know: files that were found and not read. */
  readonly notes: readonly string[];
}
