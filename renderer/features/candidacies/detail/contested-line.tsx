import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { decisionWords } from '#renderer/text/decision-words.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import { useApply } from '../act/use-apply.ts';
import { namesIn } from '../words/decision-words.ts';
import { wordVerdict } from '../words/word-verdict.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

interface ContestedLineProps {
  readonly view: CandidacyView;
  readonly decisionId: DecisionId;
  /** The one that it contradicts, which is taken back when this one is kept. */
  readonly otherId: DecisionId;
  readonly stands: boolean;
}

/** One side of a contradiction, and the button that settles for it. */
export function ContestedLine({ view, decisionId, otherId, stands }: ContestedLineProps) {
  const { t } = useWords();
  const format = useFormat();
  const workspace = useWorkspace();
  const apply = useApply();
  const entry = view.history.find(({ decision }) => decision.id === decisionId);
  if (entry === undefined) return null;
  const { id } = view.row;
  const choice = { kind: 'retract', of: otherId } as const;
  const verdict = workspace.candidacies.verdict(id, choice);
  const decisions = view.history.map(({ decision }) => decision);
  return (
    <li className={cx(styles.contest)}>
      <span>
        {t('contested.line', {
          what: decisionWords(entry.decision, decisions, namesIn(workspace), t, format),
          who: entry.byName,
          when: format.dateTime(entry.decision.at),
        })}
        {stands && ` (${t('contested.stands')})`}
      </span>
      <Button
        small
        refusedBecause={verdict.allowed ? undefined : wordVerdict(verdict, t)}
        onPress={() => void apply(workspace.candidacies.plan(choice, [id]))}
      >
        {t('contested.keepThis')}
      </Button>
    </li>
  );
}
