import { inSentence } from '#renderer/text/candidacy-words.ts';
import { french } from '#renderer/text/resources.ts';
import type { Refused } from '#shared/lib/verdict.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { Words } from './words.ts';

type Verdicts = typeof french.verdicts;
type Because = Exclude<keyof Verdicts, 'missing'>;
type Missing = keyof Verdicts['missing'];

/** A rule's refusal as a whole sentence; a code that no sentence stands for (of a newer rule) is worded in general. */
export function wordVerdict(refused: Pick<Refused, 'because' | 'facts'>, t: Words): string {
  const { status, missing, kind, by } = refused.facts;
  // Who can, and not only who cannot.
  const isTeams = refused.because === 'role' && Array.isArray(by) && by.includes('facilitator');
  const because = isTeams ? 'roleTeam' : (known<Because>(french.verdicts, refused.because) ?? 'unknown');
  return t(`verdicts:${because}`, {
    status:
      typeof status === 'string'
        ? t(`terms:status.${status as CandidacyStatus}`, { defaultValue: status })
        : '',
    missing: Array.isArray(missing)
      ? missing.map((name) => missingWord(String(name), kind, t)).join(', ')
      : '',
  });
}

/** The same inside a sentence: « offre complète pour cette semaine », for a status its word alone. */
export function shortReason(refused: Pick<Refused, 'because' | 'facts'>, t: Words): string {
  const { status } = refused.facts;
  if (refused.because === 'status' && typeof status === 'string') {
    return inSentence(t(`terms:status.${status as CandidacyStatus}`, { defaultValue: status }));
  }
  return inSentence(wordVerdict(refused, t)).replace(/\.$/, '');
}

function missingWord(name: string, kind: unknown, t: Words): string {
  // A forward goes to somebody outside, an assignment to somebody of the team.
  if (kind === 'assign' && name === 'to') return t('verdicts:missing.colleague');
  return t(`verdicts:missing.${known<Missing>(french.verdicts.missing, name) ?? 'other'}`);
}

function known<Key extends string>(words: object, key: string): Key | undefined {
  return Object.hasOwn(words, key) && key !== 'missing' ? (key as Key) : undefined;
}
