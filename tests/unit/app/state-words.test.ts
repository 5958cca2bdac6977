import { describe, expect, it } from 'vitest';
import { stateWords } from '#renderer/app/frame/state-words.ts';
import type { SyncState } from '#renderer/data/api/sync.ts';
import { i18n } from '#renderer/text/i18n.ts';
import type { Instant } from '#shared/records/ids.ts';

const t = i18n.getFixedT('fr', 'app');
const since = '2027-02-01T08:12:00.000Z' as Instant;
const format = { time: () => '09:12' };
const label = (state: SyncState, toSend = 0) => stateWords({ state, toSend, aside: 0 }, t, format).label;

describe('the state line', () => {
  it('tells the truth in the words of the trade', () => {
    expect(label({ kind: 'up-to-date' })).toBe('à jour');
    expect(label({ kind: 'up-to-date' }, 3)).toBe('enregistré sur cet ordinateur · 3 à envoyer');
    expect(label({ kind: 'offline', since })).toBe('hors ligne depuis 09:12');
    expect(label({ kind: 'offline', since }, 2)).toBe('hors ligne depuis 09:12 · 2 à envoyer');
    expect(label({ kind: 'signed-out', since }, 1)).toBe('session terminée · 1 à envoyer');
  });

  it('says before all else that nothing is saved any more', () => {
    const failed = { kind: 'storage', message: '', details: {} } as const;
    const words = stateWords({ state: { kind: 'up-to-date' }, toSend: 0, aside: 0, failed }, t, format);
    expect(words.label).toBe('plus rien ne s’enregistre');
    expect(words.tone).toBe('danger');
  });

  it('never says that all is well while something waits to be sent', () => {
    const states: SyncState[] = [
      { kind: 'starting' },
      { kind: 'up-to-date' },
      { kind: 'receiving' },
      { kind: 'sending' },
      { kind: 'offline', since },
      { kind: 'busy', since, nextTryAt: since },
      { kind: 'signed-out', since },
    ];
    for (const state of states) {
      const words = stateWords({ state, toSend: 4, aside: 0 }, t, format);
      expect(words.label, state.kind).toContain('4');
      expect(words.tone).not.toBe('success');
    }
  });
});
