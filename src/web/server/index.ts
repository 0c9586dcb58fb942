export { createApp, type Edition } from './app.js';
export { DEFAULT_PORT, listen } from './listen.js';
