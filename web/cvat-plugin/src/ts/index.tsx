import { register } from './plugin';

/**
 * The entry: as a plugin of CVAT's own build, or as the script `/cvat/plugin.js` of the gateway that a proxy adds to CVAT's page. The address of the gateway, as CVAT's
 * pages see it, is the attribute `data-feedback` of the script, `/feedback` if there is none.
 */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
register((script?.dataset.feedback ?? '/feedback').replace(/\/+$/, ''));
