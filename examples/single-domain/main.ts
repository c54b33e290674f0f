import { App } from 'cdktf';
import { LiveStack } from './live-stack';

const app = new App();
new LiveStack(app, 'live');
app.synth();
