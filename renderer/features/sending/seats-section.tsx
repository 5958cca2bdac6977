import { useTranslation } from 'react-i18next';
import type { DoublePlacement, OverbookedSeats } from '#renderer/data/api/disputes.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Item } from './item.tsx';
import { PupilLine } from './pupil-line.tsx';
import { Section } from './section.tsx';
import { sectionLooks } from './sections.ts';
import styles from './sending.module.css';
import { useSendingParts } from './sending-context.ts';

/** Matters whose other offers are shown at once; of the rest when asked for, so that the screen opens quickly. */
const openAtOnce = 1;

/** Seats given twice and pupils placed twice: who, until when, and where else each could go. */
export function SeatsSection({ total }: { readonly total: number }) {
  return (
    <Section name="seats" total={total}>
      {(limit) => <Seats limit={limit} />}
    </Section>
  );
}

function Seats({ limit }: { readonly limit: number }) {
  const seats = useLive(({ disputes }) => disputes.overbooked(limit), [limit]);
  const left = Math.max(0, limit - seats.length);
  const doubles = useLive(({ disputes }) => disputes.doublePlacements(left), [left]);
  return (
    <>
      {seats.map((one, at) => (
        <SeatItem key={one.offer.id + one.seats.week} over={one} isOpen={at < openAtOnce} />
      ))}
      {doubles.map((one) => (
        <DoubleItem key={one.studentId} double={one} />
      ))}
    </>
  );
}

function SeatItem({ over, isOpen }: { readonly over: OverbookedSeats; readonly isOpen: boolean }) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const { onOpenOffer } = useSendingParts();
  const { offer, seats, overSeason, rows } = over;
  return (
    <Item
      {...sectionLooks.seats}
      title={[offer.title, offer.organisationName].filter(Boolean).join(' · ')}
      note={
        overSeason
          ? t('seats.overSeason', { count: overSeason.used - overSeason.capacity, ...overSeason })
          : t('seats.over', {
              count: seats.overbooked,
              week: format.week(seats.week),
              used: seats.held + seats.taken,
              capacity: seats.capacity,
            })
      }
    >
      <ul className={cx(styles.claims)}>
        {rows.map((row) => (
          <PupilLine key={row.id} row={row} name={row.studentName} isOpen={isOpen} reason="offer-full" />
        ))}
      </ul>
      <div className={cx(styles.actions)}>
        <Button small look="quiet" onPress={() => onOpenOffer(offer.id)}>
          {t('openOffer')}
        </Button>
      </div>
    </Item>
  );
}

function DoubleItem({ double }: { readonly double: DoublePlacement }) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const { name, rows, family } = double;
  return (
    <Item {...sectionLooks.seats} title={t('seats.double', { name: name || t('unknown') })}>
      <ul className={cx(styles.claims)}>
        {rows.map((row) => (
          <PupilLine key={row.id} row={row} name={[row.offerTitle, row.organisationName].join(' · ')} />
        ))}
        {family.map((week) => (
          <li key={week} className={cx(styles.claim)}>
            {t('seats.family', { week: format.week(week) })}
          </li>
        ))}
      </ul>
    </Item>
  );
}
