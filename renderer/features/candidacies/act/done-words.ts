import type { ActOutcome, ApplyOptions, CandidacyPlan } from '#renderer/data/api/candidacies.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import { memberName } from '../words/decision-words.ts';
import type { Words } from '../words/words.ts';

/** What was done, for the toast: the act, how many, and what went with it or could not. */
export function doneWords(
  { choice, also }: CandidacyPlan,
  { saved, refused }: ActOutcome,
  { without = [] }: ApplyOptions,
  workspace: Workspace,
  t: Words,
): { readonly text: string; readonly body?: string } {
  const alsoDone = also.filter(({ row }) => !without.includes(row.id) && saved.includes(row.id)).length;
  const main = saved.length - alsoDone;
  const to = choice.kind === 'assign' ? memberName(workspace, choice.to) : '';
  const what = t(`done.${choice.kind}`, { to });
  const body = [
    alsoDone > 0 && t('done.also', { count: alsoDone }),
    refused.length > 0 && t('done.partly', { count: refused.length }),
  ].filter(Boolean);
  return {
    text: main > 1 ? t('done.many', { count: main, what }) : what,
    ...(body.length > 0 ? { body: body.join(' ') } : {}),
  };
}
