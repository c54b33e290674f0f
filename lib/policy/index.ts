export { policyFrom, readPolicy } from './read-policy';
