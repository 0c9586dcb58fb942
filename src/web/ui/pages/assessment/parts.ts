import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the page Assessment: its address and its name in the words of the page. */
export interface AssessmentPart {
  path: string;
  name: 'writing' | 'threats' | 'explanations' | 'disagreements' | 'claims' | 'plan' | 'vetting';
  view: LazyExoticComponent<ComponentType>;
}

/** The parts in the order in which an assessment is worked out; each is loaded when it is first opened. */
export const PARTS: readonly AssessmentPart[] = [
  { path: '/assessment', name: 'writing', view: lazy(() => import('./writing/desk.js')) },
  { path: '/assessment/disagreements', name: 'disagreements', view: lazy(() => import('./disagreements/page.js')) },
  { path: '/assessment/claims', name: 'claims', view: lazy(() => import('./claims/page.js')) },
  { path: '/assessment/threats', name: 'threats', view: lazy(() => import('./threats/page.js')) },
  { path: '/assessment/explanations', name: 'explanations', view: lazy(() => import('./explanations/page.js')) },
  { path: '/assessment/plan', name: 'plan', view: lazy(() => import('./plan/page.js')) },
  { path: '/assessment/vetting', name: 'vetting', view: lazy(() => import('./vetting/page.js')) },
];
