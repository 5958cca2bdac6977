import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx';
import { channels, type DecisionOf } from '#shared/records/candidacy/decisions.ts';
import { useWords } from '../words/words.ts';
import type { Choosing } from './choosing.ts';

/** Who was told, and how; the decision that they were told of is the one that waits for them. */
export function ToldForm({
  choice,
  view,
  onChange,
}: Choosing<'told'> & { readonly view: CandidacyView | undefined }) {
  const { t } = useWords();
  const waiting = (who: DecisionOf<'told'>['who']) => view?.state.untold.find((one) => one.who === who);
  const pick = (who: DecisionOf<'told'>['who']) => {
    const about = waiting(who)?.decision;
    onChange({ kind: 'told', who, how: choice.how, ...(about ? { about } : {}) });
  };
  return (
    <>
      <RadioGroup
        label={t('form.who')}
        value={choice.who}
        onChange={pick}
        choices={(['student', 'school'] as const).map((id) => {
          const waits = waiting(id);
          return { id, label: t(`who.${id}`), note: waits && t(`decision.short.${waits.kind}`) };
        })}
      />
      <RadioGroup
        label={t('form.how')}
        value={choice.how}
        onChange={(how) => onChange({ ...choice, how })}
        choices={channels.map((id) => ({ id, label: t(`terms:channel.${id}`) }))}
      />
    </>
  );
}
