import { UserError } from '../../model/index.js';
import type { ModelSettings } from './types.js';

/** What the user gave, as given. */
export interface GivenModel {
  endpoint: string;
  /** The endpoint stands on the command line, not only in the environment. */
  explicit: boolean;
  model: string | undefined;
  key: string | undefined;
  /** Host that text of any handling mark may be sent to. */
  sendTextTo: string | undefined;
  chunk: number;
  timeout: number;
  parallel: number;
}

/** Hosts that are this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export const isLocal = ({ url }: Pick<ModelSettings, 'url'>): boolean => LOOPBACK.test(url.hostname);

/**
 * Checks what the user gave. A server that is not this machine must be named on the command line: text of documents does
 * not leave it because of a variable that somebody forgot.
 * @throws UserError (wrong use) with the value and what is expected
 */
export function modelSettings(given: GivenModel): ModelSettings {
  const wrong = (what: string) => new UserError(what, { exit: 2 });
  const url = addressOf(given.endpoint, wrong);
  const { model, key, chunk, timeout, parallel, sendTextTo } = given;
  if (!model) throw wrong(`Which model should ${url.host} use? Name it with --model, or ATALAYA_MODEL.`);
  const inRange = (name: string, value: number, [low, high]: readonly [number, number]) => {
    if (!(value >= low && value <= high))
      throw wrong(`--model-${name} takes a number from ${low} to ${high}; it was given ${value}.`);
  };
  inRange('chunk', chunk, [200, 100_000]);
  // Node gives up a server that has not begun to answer within 300 s.
  inRange('timeout', timeout, [1, 300]);
  inRange('parallel', parallel, [1, 2]);
  if (sendTextTo !== undefined && sendTextTo !== url.host && sendTextTo !== url.hostname) {
    throw wrong(
      `--send-text-to names ${sendTextTo}, but the model is at ${url.host}. Name the host that may have the text.`,
    );
  }
  if (!isLocal({ url }) && !given.explicit && sendTextTo === undefined) {
    throw wrong(
      `ATALAYA_MODEL_ENDPOINT names ${url.host}, which is not this machine: the text of the documents would leave it. ` +
        'If that is meant, name it with --model-endpoint; if not, unset the variable.',
    );
  }
  const sendAny = isLocal({ url }) || sendTextTo !== undefined;
  return { url, model, ...(key ? { key } : {}), chunk, timeout, parallel, sendAny };
}

/** The address to ask: the base of the service is enough (`http://localhost:11434`, `…/v1`). */
function addressOf(endpoint: string, wrong: (what: string) => UserError): URL {
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    throw wrong(`"${endpoint}" is no address of a model. It looks like http://localhost:11434/v1.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw wrong(`A model is asked by http or https, not by "${url.protocol}". Name it as http://localhost:11434/v1.`);
  if (url.username || url.password)
    throw wrong('The address of the model holds a name or password. Give the key by ATALAYA_MODEL_KEY instead.');
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/chat/completions')) url.pathname = `${path === '' ? '/v1' : path}/chat/completions`;
  url.hash = '';
  return url;
}
