export { withoutByteOrderMark } from './byte-order-mark';
export { schemaProblems, wordIssue } from './schema-problems';
export {
  documentRefused,
  readYaml,
  readYamlSync,
  shownProblem,
  type YamlDocument,
} from './yaml-document';
export { type Places, type Position } from './yaml-places';
