import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A page of the workbench: its address, its name in the words of the shell, and the key that goes there after `g`. */
export interface PageRecord {
  path: string;
  name: 'case' | 'documents' | 'entities' | 'network' | 'map' | 'policy' | 'assessment';
  view: LazyExoticComponent<ComponentType>;
}

/** The pages in the order of the journey. Each is loaded when it is first opened; its folder under pages/ is all it is. */
export const PAGES: readonly PageRecord[] = [
  { path: '/', name: 'case', view: lazy(() => import('../pages/case/page.js')) },
  { path: '/documents', name: 'documents', view: lazy(() => import('../pages/documents/page.js')) },
  { path: '/entities', name: 'entities', view: lazy(() => import('../pages/entities/page.js')) },
  { path: '/network', name: 'network', view: lazy(() => import('../pages/network/page.js')) },
  { path: '/map', name: 'map', view: lazy(() => import('../pages/map/page.js')) },
  { path: '/policy', name: 'policy', view: lazy(() => import('../pages/policy/page.js')) },
  { path: '/assessment', name: 'assessment', view: lazy(() => import('../pages/assessment/page.js')) },
];
