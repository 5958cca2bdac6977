import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import type { OfferRow } from '#renderer/data/api/offers.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import type { OfferMove } from '#shared/domain/offer/can-decide.ts';
import styles from './detail.module.css';

interface OfferMovesProps {
  readonly row: OfferRow;
  readonly candidacies: readonly CandidacyRow[];
  /** Opens the list of this offer's candidacies. */
  readonly onSee: () => void;
}

const moves: readonly OfferMove[] = ['publish', 'unpublish', 'close'];
const live = new Set<CandidacyRow['status']>(['submitted', 'in-review', 'to-complete', 'forwarded', 'held']);

/** Publish, unpublish, close: those that lead anywhere from here. What it does to candidacies is said before. */
export function OfferMoves({ row, candidacies, onSee }: OfferMovesProps) {
  const { t } = useTranslation('offers');
  const { offers } = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const [asked, setAsked] = useState<OfferMove>();
  const possible = useLive(
    (workspace) => moves.filter((move) => workspace.offers.verdict(row.id, move).allowed),
    [row],
  );
  const waiting = candidacies.filter(({ status }) => live.has(status)).length;
  const perform = (move: OfferMove) => {
    setAsked(undefined);
    offers.decide(row.id, move).then(({ because }) => {
      const text = because
        ? t(because === 'record-gone' ? 'move.record-gone' : 'move.offer-status')
        : t(`move.done.${move}`);
      toasts.show({ text, ...(because && { tone: 'danger' as const }) });
    }, report);
  };
  return (
    <div className={styles.moves}>
      {possible.map((move) => (
        <Button
          key={move}
          small
          onPress={() => (move === 'publish' || waiting === 0 ? perform(move) : setAsked(move))}
        >
          {t(`move.${move}`)}
        </Button>
      ))}
      <Dialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('move.ask.title', { count: waiting })}
        actions={
          <>
            <Button onPress={() => setAsked(undefined)}>{t('move.ask.cancel')}</Button>
            <Button onPress={onSee}>{t('move.ask.see')}</Button>
            <Button look="primary" onPress={() => asked && perform(asked)}>
              {asked && t(`move.${asked}`)}
            </Button>
          </>
        }
      >
        {asked && asked !== 'publish' && <p>{t(`move.ask.${asked}`)}</p>}
      </Dialog>
    </div>
  );
}
