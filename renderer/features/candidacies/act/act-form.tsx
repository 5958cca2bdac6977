import { useLive } from '#renderer/data/react.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { AssignForm } from '../forms/assign-form.tsx';
import { HoldForm } from '../forms/hold-form.tsx';
import { ReasonForm } from '../forms/reason-form.tsx';
import { TextForm } from '../forms/text-form.tsx';
import { ToldForm } from '../forms/told-form.tsx';
import { ForwardForm } from '../forward/forward-form.tsx';
import { RedirectForm } from '../redirect/redirect-form.tsx';

interface ActFormProps {
  readonly choice: CandidacyChoice;
  readonly ids: readonly CandidacyId[];
  readonly onChange: (choice: CandidacyChoice) => void;
  readonly onMistake: (sentence: string | undefined) => void;
}

/** What an act needs to know, by its kind; nothing where it needs nothing. */
export function ActForm({ choice, ids, onChange, onMistake }: ActFormProps) {
  const view = useLive(({ candidacies }) => ids[0] && candidacies.view(ids[0]), [ids]);
  switch (choice.kind) {
    case 'assign':
      return (
        <AssignForm
          choice={choice}
          holder={ids.length === 1 ? view?.row.holder : undefined}
          onChange={onChange}
        />
      );
    case 'ask-completion':
    case 'note':
    case 'complete':
    case 'reopen':
      return <TextForm choice={choice} onChange={onChange} />;
    case 'forward':
      return <ForwardForm choice={choice} ids={ids} onChange={onChange} />;
    case 'host-accept':
      return <HoldForm choice={choice} onChange={onChange} onMistake={onMistake} />;
    case 'host-decline':
    case 'withdraw':
    case 'cancel':
      return <ReasonForm choice={choice} onChange={onChange} />;
    case 'redirect':
      return <RedirectForm choice={choice} ids={ids} onChange={onChange} />;
    case 'told':
      return (
        <ToldForm
          choice={choice}
          view={ids.length === 1 ? view || undefined : undefined}
          onChange={onChange}
        />
      );
    default:
      return null;
  }
}
