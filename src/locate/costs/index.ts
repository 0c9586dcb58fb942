export { type CostDraws, costAccounts } from './account.js';
export { incomeForegone } from './foregone.js';
export { readCostForm } from './form.js';
export * from './types.js';
