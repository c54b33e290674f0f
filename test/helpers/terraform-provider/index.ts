export { type ApiCall } from './live-account';
export { startTerraformProvider, type TerraformProvider } from './server';
