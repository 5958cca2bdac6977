import { describe, expect, it } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import { initialChoice } from '#renderer/features/candidacies/act/initial-choice.ts';
import { candidacyCommands, commandName, likelyActs } from '#renderer/features/candidacies/commands/table.ts';
import { wordVerdict } from '#renderer/features/candidacies/words/word-verdict.ts';
import type { Words } from '#renderer/features/candidacies/words/words.ts';
import { english } from '#renderer/text/english.ts';
import { i18n } from '#renderer/text/i18n.ts';
import { french } from '#renderer/text/resources.ts';
import { candidacyRules } from '#shared/domain/candidacy/rules.ts';
import { candidacyStatuses } from '#shared/records/candidacy/schema.ts';
import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';

const languages = { french, english };
const t = i18n.getFixedT('fr', ['candidacies', 'terms', 'verdicts', 'commands']) as Words;
const kinds = candidacyCommands.map(({ kind }) => kind);
const workspace = {
  candidacies: { defaultHoldUntil: () => '2027-01-20' as IsoDate },
  campaign: () => ({ firstWeek: '2026-W45' as IsoWeek }),
} as unknown as Workspace;

describe('the command table', () => {
  it('has every kind of decision that people make on a candidacy, once', () => {
    const decided = Object.keys(candidacyRules).filter((kind) => kind !== 'submit' && kind !== 'retract');
    expect(kinds.toSorted()).toEqual(decided.toSorted());
  });

  it('gives no key twice, and none that lists or the program use', () => {
    const keys = candidacyCommands.flatMap(({ key }) => (key === undefined ? [] : [key]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z]$/.test(key) || key === 'n')).toEqual([]);
  });

  it.each(kinds)('« %s » has its words in both languages', (kind) => {
    for (const { commands, candidacies } of Object.values(languages)) {
      const words = [
        commands.candidacy[kind],
        commands.words[kind],
        candidacies.act.title[kind],
        candidacies.act.do[kind],
        candidacies.act.future[`${kind}_one`],
        candidacies.act.future[`${kind}_other`],
        candidacies.done[kind],
        candidacies.decision[kind],
        candidacies.decision.short[kind],
      ];
      for (const word of words) expect(word).toMatch(/\p{L}{2}/u);
    }
  });

  it.each(kinds)(
    '« %s » begins with a choice of its own kind that says all the rule needs, filled in or blank',
    (kind) => {
      const choice = initialChoice(kind, workspace, undefined);
      expect(choice.kind).toBe(kind);
      for (const name of candidacyRules[kind].needs) expect(choice).toHaveProperty(name);
    },
  );

  it('offers, in each status, only acts that the rules know there', () => {
    for (const status of candidacyStatuses) {
      for (const kind of likelyActs[status])
        expect(candidacyRules[kind].from, `${status} ${kind}`).toContain(status);
    }
    expect(commandName('forward')).toBe('candidacy.forward');
  });
});

describe('a refusal in words', () => {
  const codes = Object.keys(french.verdicts).filter((code) => code !== 'missing');

  it.each(codes)('« %s » is a whole sentence', (because) => {
    const facts = { status: 'placed', missing: ['to', 'reason'] };
    expect(wordVerdict({ because, facts }, t)).toMatch(/^\p{Lu}.*\.$/u);
    expect(wordVerdict({ because, facts }, t)).not.toContain('{{');
  });

  it('names the status and what is missing', () => {
    expect(wordVerdict({ because: 'status', facts: { status: 'withdrawn' } }, t)).toContain('Retirée');
    expect(wordVerdict({ because: 'incomplete', facts: { missing: ['to', 'until'] } }, t)).toContain(
      'le destinataire, la date limite',
    );
  });

  it('words a code of a newer rule in general, and one that is a name of Object’s own', () => {
    const general = wordVerdict({ because: 'unknown', facts: {} }, t);
    expect(wordVerdict({ because: 'never-heard-of', facts: {} }, t)).toBe(general);
    expect(wordVerdict({ because: 'constructor', facts: {} }, t)).toBe(general);
    expect(wordVerdict({ because: 'missing', facts: {} }, t)).toBe(general);
  });
});
