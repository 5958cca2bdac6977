import { MousePointerClick, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useLive } from '#renderer/data/react.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import type { OfferId } from '#shared/records/ids.ts';
import { OfferStatusBadge } from '../list/offer-status-badge.tsx';
import styles from './detail.module.css';
import { OfferCandidacies } from './offer-candidacies.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { OfferMoves } from './offer-moves.tsx';
import { WeekSeatsTable } from './week-seats-table.tsx';

interface OfferDetailProps {
  readonly id: OfferId | undefined;
  readonly hrefOfCandidacy: (row: CandidacyRow) => string;
  readonly onOpenCandidacies: (offer: OfferId) => void;
}

/** One offer: what it is, its seats by week, and who asks for them. */
export function OfferDetail({ id, hrefOfCandidacy, onOpenCandidacies }: OfferDetailProps) {
  const { t } = useTranslation('offers');
  const view = useLive(({ offers }) => (id === undefined ? undefined : offers.view(id)), [id]);
  const isReady = useLive((workspace) => workspace.ready(), []);
  if (id === undefined) {
    return (
      <EmptyState icon={MousePointerClick} title={t('noDetail.title')}>
        {t('noDetail.body')}
      </EmptyState>
    );
  }
  if (view === undefined) {
    return isReady ? (
      <EmptyState icon={SearchX} title={t('gone.title')}>
        {t('gone.body')}
      </EmptyState>
    ) : (
      <LoadingState label={t('loading')} />
    );
  }
  const { row, offer, weeks, candidacies } = view;
  return (
    // The pane scrolls, so a keyboard must reach it
    <article className={styles.detail} aria-labelledby="offer-title" tabIndex={0} data-list-keys="">
      <header className={styles.head}>
        <h2 id="offer-title" className={styles.title}>
          {offer.title}
        </h2>
        <p className={styles.organisation}>{row.organisationName}</p>
        <OfferStatusBadge status={row.status} />
        <OfferMoves row={row} candidacies={candidacies} onSee={() => onOpenCandidacies(row.id)} />
      </header>
      {row.overbooked && (
        <Callout kind="conflict" title={t('overbooked.title')}>
          {t('overbooked.body')}
        </Callout>
      )}
      <OfferFacts view={view} />
      {offer.description && <p className={styles.prose}>{offer.description}</p>}
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('seats.title')}</h3>
        <WeekSeatsTable weeks={weeks} />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('candidacies.title', { count: candidacies.length })}</h3>
        <OfferCandidacies rows={candidacies} hrefOf={hrefOfCandidacy} />
      </section>
    </article>
  );
}
