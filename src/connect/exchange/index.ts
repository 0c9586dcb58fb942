export { type ExchangeSource, exchanged } from './content.js';
export { EXPORTERS, exporterOf } from './exporters.js';
export { NO_WRONGDOING, NO_WRONGDOING_WORDS, withoutWrongdoing } from './no-wrongdoing.js';
export { type Restored, restore } from './restore.js';
export { sayNoWrongdoing } from './say-no-wrongdoing.js';
export type { Exchanged, ExchangedActor, ExchangedTie, ExportedFile, Exporter } from './types.js';
