export { simulationPage } from './html.js';
