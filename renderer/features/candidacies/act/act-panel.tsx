import { X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { IconButton } from '#renderer/ui/actions/icon-button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useBottomBar } from '#renderer/ui/lib/use-bottom-bar.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { ActKind } from '../commands/table.ts';
import { wordVerdict } from '../words/word-verdict.ts';
import { useWords } from '../words/words.ts';
import styles from './act.module.css';
import { ActForm } from './act-form.tsx';
import { ActPreview } from './act-preview.tsx';
import { initialChoice } from './initial-choice.ts';
import { useApply } from './use-apply.ts';

interface ActPanelProps {
  readonly kind: ActKind;
  readonly ids: readonly CandidacyId[];
  readonly onClose: () => void;
}

/**
 * An act in the third column: what it needs to know, what it will and will not do, and the one button that does it.
 * Mount it anew (`key`) for another act.
 */
export function ActPanel({ kind, ids, onClose }: ActPanelProps) {
  const { t } = useWords();
  const workspace = useWorkspace();
  const apply = useApply();
  const [choice, setChoice] = useState(() =>
    initialChoice(kind, workspace, ids[0] && workspace.candidacies.view(ids[0])),
  );
  const [without, setWithout] = useState<readonly CandidacyId[]>([]);
  const [pending, setPending] = useState(false);
  /** What the form itself finds wrong before the rules can: a date that is none. */
  const [mistake, setMistake] = useState<string | undefined>(undefined);
  const asked = useDeferredValue(choice);
  const plan = useLive(({ candidacies }) => candidacies.plan(asked, ids), [asked, ids]);
  const name = useLive(({ candidacies }) => ids[0] && candidacies.row(ids[0])?.studentName, [ids]);
  const [refusal] = plan.wont;
  const { role } = workspace.person;
  // The team notes that an answer came; a school gives it.
  const said = kind === 'complete' && (role === 'school' || role === 'teacher') ? 'answer' : kind;
  const title = useRef<HTMLHeadingElement>(null);
  const footer = useBottomBar();
  useEffect(() => {
    // What has a field to fill in begins there; what has something to read (the letter), or nothing, at its title.
    const panel = title.current?.closest('[data-act-panel]');
    if (panel?.contains(document.activeElement)) return;
    const field = kind === 'forward' ? null : panel?.querySelector<HTMLElement>('input, textarea');
    (field ?? title.current)?.focus();
  }, [kind]);
  const refusedBecause =
    mistake ?? (plan.will.length === 0 && refusal ? wordVerdict(refusal.verdict, t) : undefined);
  const act = () => {
    if (pending || refusedBecause !== undefined) return;
    setPending(true);
    void apply(workspace.candidacies.plan(choice, ids), { without }).finally(() => setPending(false));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  /** On its way down: a radio or a menu button would keep the key to itself. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    // Escape and Ctrl+Enter are shortcuts of the buttons inside
    <div
      className={cx(styles.panel)}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownCapture}
      data-act-panel=""
    >
      <header className={cx(styles.header)}>
        <div>
          <h2 className={cx(styles.title)} ref={title} tabIndex={-1}>
            {t(`act.title.${said}`)}
          </h2>
          <p className={cx(styles.muted)}>
            {ids.length > 1 ? t('act.forMany', { count: ids.length }) : name || t('view.unknownStudent')}
          </p>
        </div>
        <IconButton label={t('commands:close')} icon={X} shortcut="Escape" onPress={onClose} />
      </header>
      <div className={cx(styles.body)}>
        <ActForm choice={choice} ids={ids} onChange={setChoice} onMistake={setMistake} />
        <ActPreview plan={plan} many={ids.length > 1} without={without} onWithoutChange={setWithout} />
      </div>
      <footer ref={footer} className={cx(styles.footer)}>
        {refusedBecause && <p className={cx(styles.because)}>{refusedBecause}</p>}
        <Button onPress={onClose}>{t('act.cancel')}</Button>
        <Button
          look="primary"
          shortcut="$mod+Enter"
          pending={pending}
          refusedBecause={refusedBecause}
          onPress={act}
        >
          {t(`act.do.${said}`)}
        </Button>
      </footer>
    </div>
  );
}
