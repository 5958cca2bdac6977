import { describe, expect, it } from 'vitest';
import { candidacyStatuses } from '#shared/domain/candidacy/statuses.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { UserName } from '#shared/records/ids.ts';
import {
  accept,
  cancel,
  confirm,
  decide,
  decline,
  fold,
  forward,
  inTurn,
  lastId,
  redirect,
  submit,
  withdraw,
} from '../support/history.ts';

/** How each status is reached, the host asked before where it can be. */
const reach: Record<CandidacyStatus, readonly CandidacyChoice[]> = {
  submitted: [submit],
  'in-review': [submit, { kind: 'take' }],
  'to-complete': [submit, { kind: 'ask-completion', text: '?' }],
  forwarded: [submit, forward],
  held: [submit, forward, accept],
  placed: [submit, forward, accept, confirm],
  declined: [submit, forward, decline],
  withdrawn: [submit, forward, withdraw],
  cancelled: [submit, forward, cancel],
  expired: [submit, forward, { kind: 'expire' }],
};

/** Each status by its letter below; `.` has no effect, `=` has one that leaves the status. */
const letters: Record<string, CandidacyStatus> = {
  s: 'submitted',
  r: 'in-review',
  c: 'to-complete',
  f: 'forwarded',
  h: 'held',
  p: 'placed',
  d: 'declined',
  w: 'withdrawn',
  x: 'cancelled',
  e: 'expired',
};

/** The life of a candidacy, written down a second time: from each status in turn (s r c f h p d w x e). */
const life: readonly [CandidacyChoice, string][] = [
  //                                    srcfhpdwxe
  [submit, '..........'],
  [{ kind: 'take' }, 'r====.=.=='],
  [{ kind: 'assign', to: 'ines.lefevre' as UserName }, '=====.=.=='],
  [{ kind: 'ask-completion', text: 'x' }, 'cc=.......'],
  [{ kind: 'complete' }, '..r.......'],
  [forward, 'fff=......'],
  [accept, '...h..h..h'],
  [decline, '...dd.....'],
  [confirm, '....p.....'],
  [redirect, 'r=rrr.r.rr'],
  [withdraw, 'wwwwww....'],
  [cancel, 'xxxxxx....'],
  [{ kind: 'expire' }, 'eeeee.....'],
  [{ kind: 'reopen' }, '......rrrr'],
  [{ kind: 'told', who: 'student', how: 'mail' }, '=========='],
  [{ kind: 'note', text: 'x' }, '=========='],
];

describe('the life of a candidacy', () => {
  for (const [choice, row] of life) {
    it(`${choice.kind}: ${row}`, () => {
      const found = candidacyStatuses.map((status) => {
        const after = decide(inTurn(...reach[status]), choice, 1);
        const state = fold(after);
        const isEffective = state.effective.some(({ id }) => id === lastId(after));
        if (state.status === status) return isEffective ? '=' : '.';
        return Object.keys(letters).find((letter) => letters[letter] === state.status);
      });
      expect(found.join('')).toBe(row);
    });
  }
});
