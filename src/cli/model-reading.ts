import type { Writable } from 'node:stream';
import type { ModelReader, SecondReadingResult } from '../extract/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext } from './command.js';

/**
 * Runs `work` with the language model that the options or the environment name, or with none. Ctrl-C then ends what is
 * asked of it, and the work with it; pressed again, it ends the program as ever.
 * @throws UserError where what names the model is wrong, or the user stopped the work
 */
export async function withModel<T>(
  options: CommandContext['options'],
  errors: Writable,
  work: (reader?: ModelReader) => Promise<T>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const endpoint = text('modelEndpoint') ?? (env['ATALAYA_MODEL_ENDPOINT'] || undefined);
  if (endpoint === undefined) {
    if (text('model') === undefined && text('sendTextTo') === undefined) return await work();
    throw new UserError('Where is the model? Name its server with --model-endpoint, or ATALAYA_MODEL_ENDPOINT.', {
      exit: 2,
    });
  }
  // Loaded only here: reading alone does without the stage.
  const { isLocal, MODEL_READER, ModelReader, modelSettings } = await (
    await import('../extract/index.js')
  ).loadModelReader();
  const numbers = Object.fromEntries(
    MODEL_READER.parameters.map(({ name, default: usual }) => [name, Number(options[optionOf(name)] ?? usual)]),
  );
  const settings = modelSettings({
    endpoint,
    explicit: text('modelEndpoint') !== undefined,
    model: text('model') ?? (env['ATALAYA_MODEL'] || undefined),
    key: env['ATALAYA_MODEL_KEY'] || undefined,
    sendTextTo: text('sendTextTo'),
    ...(numbers as { chunk: number; timeout: number; parallel: number }),
  });
  const { url, key } = settings;
  if (!isLocal(settings)) {
    const clear = url.protocol === 'http:' ? `, unencrypted${key ? ' and with the key' : ''}` : '';
    errors.write(`The text of the documents leaves this machine: it is sent to ${url.host}${clear}.\n`);
  }
  const stop = new AbortController();
  const onInterrupt = () =>
    stop.abort(
      new UserError('Stopped. What was done is stored where there is a case; run the same command again to go on.'),
    );
  process.once('SIGINT', onInterrupt);
  try {
    return await work(new ModelReader(settings, stop.signal));
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

/** `chunk` is the option `modelChunk`. */
const optionOf = (name: string): string => `model${name[0]!.toUpperCase()}${name.slice(1)}`;

/** What a model added, what was not kept and why, and what it has not read: for the person at the keyboard. */
export function describeModel(result: SecondReadingResult | undefined): string {
  if (!result) return '';
  const { method, read, added, agreed, dropped, unread, orders } = result;
  const reasons = Object.entries(dropped).map(([reason, count]) => `${count} ${reason}`);
  const lines = [
    ...unread.map(({ name, reason }) => `not read by the model: ${name}: ${reason}`),
    ...orders.map(
      ({ name, text }) => `note: ${name}: gives orders to a program that reads it: "${text.slice(0, 200)}"`,
    ),
    `second reading by ${method}: ${read} documents, ${added} relations added, ${agreed} found by the rules too` +
      `${reasons.length > 0 ? `; not kept: ${reasons.join(', ')}` : ''}`,
  ];
  return `${lines.join('\n')}\n`;
}
