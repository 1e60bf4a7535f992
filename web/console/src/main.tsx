import '@picocss/pico/css/pico.min.css';
import './style.css';
import { render } from 'preact';
import { App } from './app.js';
import { returnFromProvider } from './session.js';
import type { Setup } from './types.js';

const setup = (await (await fetch('/pages.json')).json()) as Setup;
await returnFromProvider(setup).catch(() => undefined); // back to the sign-in page, which says what to do
const place = document.getElementById('app')!;
place.replaceChildren();
render(<App setup={setup} />, place);
