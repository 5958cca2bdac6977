import {
  act,
  actOneByOne,
  catchUp,
  close,
  firstSync,
  leaveNote,
  open,
  someCandidacies,
  untilUpToDate,
} from './candidate.ts';
import { encryption } from './encryption.ts';
import { pouchSync } from './pouch.ts';
import { rawGetAll, rawPut, rawSync } from './raw-dexie.ts';

/** What the bench drives from outside: the page's own way into the data room, and plain storage to compare with. */
const bench = {
  act,
  actOneByOne,
  catchUp,
  close,
  encryption,
  firstSync,
  leaveNote,
  open,
  someCandidacies,
  untilUpToDate,
  pouchSync,
  rawGetAll,
  rawPut,
  rawSync,
};
Object.assign(globalThis, { bench });
