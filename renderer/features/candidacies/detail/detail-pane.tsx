import { MousePointerClick, SearchX } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { useLive } from '#renderer/data/react.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { useWords } from '../words/words.ts';
import { ActionBar } from './action-bar.tsx';
import { ContestedNote } from './contested-note.tsx';
import styles from './detail.module.css';
import { DetailHeader } from './detail-header.tsx';
import { History } from './history.tsx';
import { Motivation } from './motivation.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { Others } from './others.tsx';
import { StudentFacts } from './student-facts.tsx';
import { UntoldNote } from './untold-note.tsx';
import { Warnings } from './warnings.tsx';

interface DetailPaneProps {
  readonly id: CandidacyId | undefined;
  /** Shows another candidacy in this pane. */
  readonly onShow: (id: CandidacyId) => void;
  /** Opens another list: all of an offer, all of a pupil. */
  readonly onSearch: (search: CandidacySearch) => void;
}

/** One candidacy, whole: who, where, when, why, what to look at, and all that was decided. */
export const DetailPane = memo(function DetailPane({ id, onShow, onSearch }: DetailPaneProps) {
  const { t } = useWords();
  const view = useLive((workspace) => (id === undefined ? undefined : workspace.candidacies.view(id)), [id]);
  if (view === undefined) {
    const kind = id === undefined ? 'noDetail' : 'gone';
    return (
      <EmptyState icon={id === undefined ? MousePointerClick : SearchX} title={t(`${kind}.title`)}>
        {t(`${kind}.body`)}
      </EmptyState>
    );
  }
  return (
    <article className={cx(styles.pane)} data-list-keys="" aria-labelledby="candidacy-name">
      <DetailHeader view={view} />
      <ActionBar view={view} />
      {/* It scrolls, so the keyboard must reach it */}
      <div
        className={cx(styles.scroll)}
        tabIndex={0}
        role="group"
        aria-labelledby="candidacy-name"
        key={view.row.id}
      >
        <Parts view={view} onShow={onShow} onSearch={onSearch} />
      </div>
    </article>
  );
});

interface PartsProps extends Omit<DetailPaneProps, 'id'> {
  readonly view: CandidacyView;
}

function Parts({ view, onShow, onSearch }: PartsProps) {
  const { t } = useWords();
  const section = (title: string, part: ReactNode) => (
    <section aria-label={title} className={cx(styles.section)}>
      <h3 className={cx(styles.heading)}>{title}</h3>
      {part}
    </section>
  );
  return (
    <>
      <ContestedNote view={view} />
      <UntoldNote view={view} />
      <Warnings warnings={view.warnings} />
      {section(t('view.where'), <OfferFacts view={view} onSearch={onSearch} />)}
      {section(t('view.who'), <StudentFacts view={view} />)}
      {section(t('view.motivation'), <Motivation text={view.candidacy.motivation} />)}
      {section(t('view.others'), <Others view={view} onShow={onShow} onSearch={onSearch} />)}
      {section(t('view.history'), <History view={view} />)}
    </>
  );
}
