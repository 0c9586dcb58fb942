import type { Model } from '../types.js';
import { dismantling } from './dismantling.js';
import { packageModel } from './package/index.js';
import { recruitment } from './recruitment/index.js';
import { repeatOffenders } from './repeat-offenders.js';
import { routes } from './routes/index.js';

/** All models. A new one is one file and one line here. */
export const MODELS: readonly Model[] = [
  recruitment as Model,
  routes as Model,
  repeatOffenders as Model,
  dismantling as Model,
  packageModel as Model,
];

/** The model of that id. */
export const modelOf = (id: string): Model | undefined => MODELS.find((model) => model.id === id);
