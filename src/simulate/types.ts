/**
 * How far a number may be trusted. reproduced: it follows from published equations and parameters, checked against
 * published figures; calibrated: published equations with parameters fitted to data; assumption: it rests on choices that
 * no source settles. The less sure of its parts is the class of a whole.
 */
export const EFFECT_CLASSES = ['reproduced', 'calibrated', 'assumption'] as const;
export type EffectClass = (typeof EFFECT_CLASSES)[number];

/** A number of a model that a scenario may set. */
export interface ModelParameter {
  name: string;
  title: string;
  unit: string;
  default: number;
  /** Values the model is meant for; others are refused. */
  range: readonly [number, number];
  /** Values that are believed possible, for claims to be tried over; absent: all of `range`. */
  plausible?: readonly [number, number];
  /** Where the default comes from. */
  source: string;
  class: EffectClass;
}

/** What a policy can move, while it lasts. */
export interface Lever {
  name: string;
  title: string;
  /** Whom or what of the data it names; said after the title. */
  of?: string;
  /** What it acts on, in words. */
  acts: string;
  /** Outputs in whose own equation it stands: its first-order effects. On all others it acts through what it moves. */
  direct: readonly string[];
  /** The parameter that says how much of it there is at full strength: the measure's own size. */
  rate?: string;
  /** Absent: its strength multiplies a rate that is there without it; level: its strength is how much of it there is. */
  kind?: 'level';
  range: readonly [number, number];
  class: EffectClass;
}

/** What a model gives for each step of time. */
export interface ModelOutput {
  name: string;
  title: string;
  unit: string;
  /** People's lives: told first, however small its change. */
  lives?: true;
  class: EffectClass;
}

/** A lever in force from one time to another (end excluded), in the model's unit of time from the scenario's start. */
export interface Measure {
  lever: string;
  /** Times the rate without it (2 doubles, 0.5 halves), or how much of it there is. */
  strength: number;
  from: number;
  to: number;
}

/** One run's input. `start` is the end state of another run; absent: the model's own start. */
export interface RunInput<Data> {
  data: Data;
  parameters: Readonly<Record<string, number>>;
  measures: readonly Measure[];
  horizon: number;
  start?: State;
  /** Numbers in [0, 1), for models with chance in them. */
  random: () => number;
}

/** Everything needed to go on from where a run ended: plain numbers, so that it can be stored. */
export interface State {
  time: number;
  values: Record<string, number[]>;
}

/** One run: outputs by name, one value for each of `time`. */
export interface Run {
  time: number[];
  outputs: Record<string, number[]>;
  end: State;
  /** Outputs by territory at the start and at the end, where the model has territories: a value for each of `names`. */
  /** What went over each link in a step, the mean of the last year, where the model has links between places. */
  flows?: number[];
  territories?: { names: readonly string[]; outputs: Record<string, { start: number[]; end: number[] }> };
}

/** Places on the earth and links between them, by number of place; `source` and `ends` are where all comes from and goes to. */
export interface FlowMap {
  places: { name: string; latitude: number; longitude: number }[];
  from: number[];
  to: number[];
  source: number;
  ends: number[];
}

/** A published or stated model, as a record: forms, checks and the reference derive from it. */
export interface Model<Data = unknown> {
  id: string;
  title: string;
  /** The paper with its DOI, or that the model is our own. */
  source: string;
  class: EffectClass;
  /** Figures quoted from the source that its equations do not give: told beside what they give, never fitted. */
  quoted?: readonly { figure: string; quoted: string; gives: string }[];
  /** Unit of time, singular: `week`, `month`. */
  timeUnit: string;
  /** Steps of time a scenario runs if it does not say. */
  horizon: number;
  states: readonly { name: string; unit: string }[];
  parameters: readonly ModelParameter[];
  levers: readonly Lever[];
  /** The lever that `name` stands for where it names one of the data, as an actor of a network; undefined for any other. */
  leverNamed?(name: string): Lever | undefined;
  outputs: readonly ModelOutput[];
  /** True where two runs with the same parameters differ by chance. */
  stochastic: boolean;
  /** What data it needs, for the reference and for errors; absent: none. */
  data?: string;
  /** Whether data is the published set that the model's parameters belong to; absent: it needs none. */
  isPublished?(data: Data): boolean;
  /** Reads its data. @param paths a folder, or files by part; @throws UserError where something is missing or wrong. */
  /** The places and links that the `flows` of a run are of. */
  flowMap?(data: Data): FlowMap;
  load(paths: string | Readonly<Record<string, string>> | undefined): Promise<Data>;
  run(input: RunInput<Data>): Run | Promise<Run>;
}

/** One scenario of a file, with everything it leaves out filled in. */
export interface Scenario {
  name: string;
  model: string;
  /** Folder or files, as paths that can be opened. */
  data?: string | Record<string, string>;
  /** Name of the scenario whose end state it starts from; absent: the model's own start. */
  from?: string;
  horizon: number;
  parameters: Record<string, number>;
  /** Parameters that are drawn for each run, evenly between low and high. */
  uncertain: Record<string, readonly [number, number]>;
  measures: Measure[];
  runs: number;
  seed: number;
}

/** Values of one output over runs, for each step of time. */
export interface Band {
  unit: string;
  class: EffectClass;
  mean: number[];
  q05: number[];
  q50: number[];
  q95: number[];
  /** Median of the same runs without the scenario's measures. */
  noChange: number[];
}

/** The value at the horizon against a baseline: how much more, over paired runs. */
export interface Difference {
  mean: number;
  q05: number;
  q95: number;
  /** Mean difference as a share of the baseline's mean; null where that is zero. */
  share: number | null;
}

/** What a scenario gives: bands over time, and the end against both baselines. */
export interface ScenarioResult {
  model: string;
  class: EffectClass;
  timeUnit: string;
  horizon: number;
  runs: number;
  seed: number;
  time: number[];
  outputs: Record<string, Band>;
  /** By output. `today`: against the first value before any measure; `noChange`: against the same scenario without its measures. */
  against: Record<string, { today: Difference; noChange: Difference }>;
  /** Where the flow went at the end: of each link in use, the mean over the runs with the measures and without. */
  flows?: FlowMap & { run: number[]; noChange: number[] };
  /** By output and territory, where the model has territories: at the end against both baselines. */
  territories?: Record<string, Record<string, { today: Difference; noChange: Difference }>>;
}
