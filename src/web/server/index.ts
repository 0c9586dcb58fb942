export { createWorkbench, type WorkbenchOptions } from './app.js';
export { CaseThread } from './case-thread.js';
export { keyOf, withKey } from './key.js';
export { DEFAULT_PORT, type Listening, listen } from './listen.js';
export { addUser, readUsers, type Users } from './users.js';
export { Workspace } from './workspace.js';
