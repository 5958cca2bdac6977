import { FilePlus2, History as HistoryIcon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { decisionWords } from '#renderer/text/decision-words.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Timeline } from '#renderer/ui/content/timeline.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CandidacyDecisionKind } from '#shared/records/candidacy/decisions.ts';
import { candidacyCommands } from '../commands/table.ts';
import { decisionText, namesIn } from '../words/decision-words.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';
import { mostShown, newestFirst } from './newest-first.ts';

/** Everything that was decided, newest first: what, who, when, and what was taken back. */
export function History({ view }: { readonly view: CandidacyView }) {
  const { t } = useWords();
  const format = useFormat();
  const workspace = useWorkspace();
  const [isWhole, setWhole] = useState(false);
  const now = new Date();
  const decisions = view.history.map(({ decision }) => decision);
  const entries = newestFirst(view.history, isWhole).map(({ decision, byName, retracted, idle, unsent }) => ({
    id: decision.id,
    icon: iconOf(decision.kind),
    what: decisionWords(decision, decisions, namesIn(workspace), t, format),
    who: [byName, idle && !retracted && t('decision.idle'), unsent && t('decision.unsent')]
      .filter(Boolean)
      .join(' · '),
    when: format.relative(decision.at, now),
    at: decision.at,
    exactly: format.dateTime(decision.at),
    body: decisionText(decision, t),
    retracted,
  }));
  const count = decisions.length;
  return (
    <>
      <Timeline label={t('view.history')} entries={entries} />
      {count > mostShown && !isWhole && (
        <p className={cx(styles.muted)}>
          {t('view.historyNewest', { shown: format.number(mostShown), all: format.number(count) })}
        </p>
      )}
      {count > mostShown && (
        <Button small look="quiet" onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'view.showLess' : 'view.showAll')}
        </Button>
      )}
    </>
  );
}

function iconOf(kind: CandidacyDecisionKind) {
  if (kind === 'submit') return FilePlus2;
  if (kind === 'retract') return Undo2;
  return candidacyCommands.find((command) => command.kind === kind)?.icon ?? HistoryIcon;
}
