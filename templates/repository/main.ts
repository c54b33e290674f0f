import { App } from '{{core}}';
import { LiveStack, STACKS } from './live-stack';

const app = new App();
for (const id of STACKS) new LiveStack(app, id);
app.synth();
