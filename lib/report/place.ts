import { type Finding } from '../model';

/** A line of a file in the repository. */
export type Place = NonNullable<Finding['location']>;

/**
 * Where readers of code scanning and code quality see each finding: they show none without a file.
 * What has no location gets the first line of the first file, by name, that another finding has,
 * or else of `cdktf.json`, which every CDKTF project keeps in its repository.
 */
export function placesOf(findings: readonly Finding[]): (finding: Finding) => Place {
  const files = findings.flatMap(({ location }) => location?.file ?? []).filter((file) => file);
  // not the first found: one more finding must not move the others elsewhere
  const fallback = { file: files.toSorted()[0] ?? 'cdktf.json', line: 1 };
  return ({ location }) => {
    const place = location?.file ? location : fallback;
    return { ...place, file: place.file.replace(WINDOWS_SEPARATORS, '/') };
  };
}

/** At the start of a path it is no separator: it would make a relative path absolute. */
const WINDOWS_SEPARATORS = /(?!^)\\/g;
