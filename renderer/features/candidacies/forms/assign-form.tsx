import { useLive } from '#renderer/data/react.ts';
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx';
import { Select } from '#renderer/ui/fields/select.tsx';
import type { DecisionOf } from '#shared/records/candidacy/decisions.ts';
import type { UserName } from '#shared/records/ids.ts';
import { useWords } from '../words/words.ts';
import type { Choosing } from './choosing.ts';

/** To which colleague; all in sight while they are few. */
export function AssignForm({
  choice,
  holder,
  onChange,
}: Choosing<'assign'> & { readonly holder: UserName | undefined }) {
  const { t } = useWords();
  const team = useLive((workspace) => workspace.team(), []);
  const choices = team
    .filter(({ name }) => name !== holder)
    .map(({ name, displayName }) => ({ id: name as string, label: displayName }));
  const pick = (to: string) => onChange({ ...choice, to: to as DecisionOf<'assign'>['to'] });
  const value = choice.to === ('' as UserName) ? null : choice.to;
  return choices.length <= 6 ? (
    <RadioGroup label={t('form.assignTo')} choices={choices} value={value} onChange={pick} />
  ) : (
    <Select label={t('form.assignTo')} choices={choices} value={value} onChange={pick} />
  );
}
