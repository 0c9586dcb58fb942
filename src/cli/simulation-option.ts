import type { Language } from '../model/index.js';
import { readRecord, type SimulationSection, simulationSection } from '../simulate/index.js';
import type { CommandContext, CommandOption } from './command.js';

/** A stored simulation as a section of the assessment. */
export const SIMULATION_OPTION: CommandOption = {
  flags: '--simulation FILE',
  title: 'put what `atalaya simulate --out FILE` wrote into the assessment: charts, effects, who gains and who loses',
};

/** The section that --simulation asks for, in the language of the assessment; nothing without it. */
export async function simulationOption(
  options: CommandContext['options'],
): Promise<{ simulation?: SimulationSection }> {
  const file = options['simulation'];
  if (file === undefined) return {};
  return { simulation: simulationSection(await readRecord(String(file)), options['language'] as Language) };
}
