export { type CostDraws, costAccounts } from './account.js';
export { incomeForegone } from './foregone.js';
export { CostFormFile, readCostForm } from './form.js';
export * from './types.js';
