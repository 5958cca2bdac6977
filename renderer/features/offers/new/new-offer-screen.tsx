import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '#renderer/data/local-day.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useDraft } from '#renderer/data/use-draft.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { OfferId } from '#shared/records/ids.ts';
import { withoutMark } from './apply-proposals.ts';
import { type SectionProps, wordMistake } from './form-parts.ts';
import styles from './new-offer.module.css';
import { mistakesOf, newOfferOf } from './new-offer-of.ts';
import { offerDraft } from './offer-draft.ts';
import { OfferSections } from './offer-sections.tsx';
import { SourcePane } from './source-pane.tsx';

interface NewOfferScreenProps {
  readonly onSaved: (id: OfferId) => void;
  readonly onClose: () => void;
}

/** « Nouvelle offre »: what an organisation said by telephone, by mail or in cells becomes an offer. */
export function NewOfferScreen(props: NewOfferScreenProps) {
  // Before that, the organisations that the draft names would seem gone.
  const ready = useLive((workspace) => workspace.ready(), []);
  return ready ? <NewOfferForm {...props} /> : <LoadingState />;
}

function NewOfferForm({ onSaved, onClose }: NewOfferScreenProps) {
  const { t } = useTranslation(['intake', 'terms']);
  const { offers } = useWorkspace();
  const report = useReport();
  const toasts = useToasts();
  const { draft, change, clear } = useDraft(offerDraft, report);
  const [isAsked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [formKey, setFormKey] = useState(0);
  const mistakes = mistakesOf(draft);
  const first = mistakes[0];
  const isEmpty = offerDraft.isEmpty(draft);

  const section: SectionProps = {
    draft,
    change: (part, ...fields) =>
      change((before) => ({ ...before, ...part, proposed: withoutMark(before, fields) })),
    errorOf(field) {
      const found = isAsked && mistakes.find((one) => one.field === field);
      return found ? wordMistake(found, t) : undefined;
    },
    markOf(field, otherwise) {
      const certainty = draft.proposed[field];
      return certainty ? t(`proposed.${certainty}`) : otherwise;
    },
  };
  const begin = () => {
    clear();
    setAsked(false);
    setFormKey((key) => key + 1);
  };
  const save = (publish: boolean) => {
    if (pending) return;
    const input = newOfferOf(draft, publish, localDay(Date.now()));
    if (!input) return setAsked(true);
    setPending(true);
    offers
      .create(input)
      .then(({ id, because }) => {
        if (because !== undefined) {
          toasts.show({ text: t('done.refused'), tone: 'danger' });
          return;
        }
        toasts.show({ text: t(publish ? 'done.published' : 'done.kept') });
        begin();
        onSaved(id);
      }, report)
      .finally(() => setPending(false));
  };
  /** On its way down: a menu button would keep the key to itself. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save(!event.shiftKey);
  };
  return (
    // Ctrl+Enter is the shortcut of the buttons inside
    <div className={cx(styles.screen)} onKeyDownCapture={onKeyDownCapture}>
      <PageHeader
        title={t('title')}
        note={isEmpty ? undefined : t('draft')}
        actions={
          <Button look="quiet" onPress={onClose}>
            {t('close')}
          </Button>
        }
      />
      <div className={cx(styles.columns)} key={formKey}>
        <OfferSections {...section} />
        <SourcePane draft={draft} change={change} />
      </div>
      <footer className={cx(styles.footer)}>
        <p className={cx(styles.because)} role="status">
          {isAsked && first ? t('missing', { count: mistakes.length - 1, first: wordMistake(first, t) }) : ''}
        </p>
        {!isEmpty && (
          <Button look="quiet" onPress={begin}>
            {t('discard')}
          </Button>
        )}
        <Button onPress={() => save(false)} shortcut="$mod+Shift+Enter">
          {t('keep')}
        </Button>
        <Button look="primary" shortcut="$mod+Enter" pending={pending} onPress={() => save(true)}>
          {t('publish')}
        </Button>
      </footer>
    </div>
  );
}
