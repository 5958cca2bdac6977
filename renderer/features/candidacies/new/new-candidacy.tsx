import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useDraft } from '#renderer/data/use-draft.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { IconButton } from '#renderer/ui/actions/icon-button.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useBottomBar } from '#renderer/ui/lib/use-bottom-bar.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import styles from '../act/act.module.css';
import { useActFollow } from '../act/act-context.ts';
import { Warnings } from '../detail/warnings.tsx';
import { wordVerdict } from '../words/word-verdict.ts';
import { useWords } from '../words/words.ts';
import { candidacyDraft, isEmptyDraft, newCandidacyOf } from './draft.ts';
import { NewCandidacyFields } from './new-candidacy-fields.tsx';

interface NewCandidacyPanelProps {
  readonly onClose: () => void;
  readonly onSaved: (id: CandidacyId) => void;
}

/** « Nouvelle candidature »: what came on paper, by mail or by telephone is typed in here. */
export function NewCandidacyPanel(props: NewCandidacyPanelProps) {
  // Before that, what the draft names would seem gone.
  const ready = useLive((workspace) => workspace.ready(), []);
  return ready ? <NewCandidacyForm {...props} /> : <LoadingState />;
}

function NewCandidacyForm({ onClose, onSaved }: NewCandidacyPanelProps) {
  const { t } = useWords();
  const { candidacies } = useWorkspace();
  const report = useReport();
  const toasts = useToasts();
  const { onUndo } = useActFollow();
  const { draft, change, clear } = useDraft(candidacyDraft, report);
  const [formKey, setFormKey] = useState(0);
  const [pending, setPending] = useState(false);
  const footer = useBottomBar();
  const input = newCandidacyOf(draft);
  const check = useLive(
    (workspace) => input && workspace.candidacies.checkNew(input),
    [JSON.stringify(input)],
  );
  // A kept draft may name what has gone meanwhile.
  const hasStudent = useLive(
    ({ students }) => draft.studentId !== undefined && students.get(draft.studentId) !== undefined,
    [draft.studentId],
  );
  const hasOffer = useLive(
    ({ offers }) => draft.offerId !== undefined && offers.row(draft.offerId) !== undefined,
    [draft.offerId],
  );
  const missing = [!hasStudent && 'student', !hasOffer && 'offer', !draft.week && 'week'] as const;
  const missingWords = missing.filter((name) => name !== false).map((name) => t(`new.missingName.${name}`));
  const refusedBecause =
    missingWords.length > 0
      ? t('new.missing', { missing: missingWords.join(', ') })
      : check && !check.verdict.allowed
        ? wordVerdict(check.verdict, t)
        : undefined;

  const begin = () => {
    clear();
    setFormKey((key) => key + 1);
  };
  const save = (another: boolean) => {
    if (pending || input === undefined || refusedBecause !== undefined) return;
    setPending(true);
    candidacies
      .create(input)
      .then(({ id, actId, refused }) => {
        if (id === undefined) {
          const because = wordVerdict({ because: refused[0]?.because ?? 'unknown', facts: {} }, t);
          toasts.show({ text: t('done.none', { because }), tone: 'danger' });
          return;
        }
        const action = actId && { label: t('done.undo'), shortcut: '$mod+z', run: () => onUndo(actId) };
        toasts.show({ text: t('done.submit'), action });
        begin();
        if (!another) onSaved(id);
      }, report)
      .finally(() => setPending(false));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  /** On its way down: a menu button would keep the key to itself. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save(event.shiftKey);
  };
  return (
    // Escape and Ctrl+Enter are shortcuts of the buttons inside
    <div className={cx(styles.panel)} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
      <header className={cx(styles.header)}>
        <div>
          <h2 className={cx(styles.title)}>{t('new.title')}</h2>
          {!isEmptyDraft(draft) && <p className={cx(styles.muted)}>{t('new.draft')}</p>}
        </div>
        <IconButton label={t('commands:close')} icon={X} shortcut="Escape" onPress={onClose} />
      </header>
      <div className={cx(styles.body)}>
        <NewCandidacyFields key={formKey} draft={draft} onChange={change} />
        {check && <Warnings warnings={check.warnings} />}
      </div>
      <footer ref={footer} className={cx(styles.footer)}>
        {refusedBecause && <p className={cx(styles.because)}>{refusedBecause}</p>}
        {!isEmptyDraft(draft) && (
          <Button look="quiet" onPress={begin}>
            {t('new.discard')}
          </Button>
        )}
        <Button refusedBecause={refusedBecause} onPress={() => save(true)}>
          {t('new.another')}
        </Button>
        <Button
          look="primary"
          shortcut="$mod+Enter"
          pending={pending}
          refusedBecause={refusedBecause}
          onPress={() => save(false)}
        >
          {t('new.save')}
        </Button>
      </footer>
    </div>
  );
}
