/** The reader by a language model, loaded only where one is configured: nobody else waits for it, or could call it. */
export const loadModelReader = () => import('./index.js');
