import { CommandButton } from '../commands/command-button.tsx';
import { DescriptionList } from '../content/description-list.tsx';
import { glyphs } from '../content/glyphs.tsx';
import { StatusBadge } from '../content/status-badge.tsx';
import { Timeline } from '../content/timeline.tsx';
import { Callout } from '../feedback/callout.tsx';
import { cx } from '../lib/cx.ts';
import styles from './gallery.module.css';
import type { SampleRow } from './sample-rows.ts';
import { sampleStatus } from './sample-status.ts';

/** The detail beside the list: who, where, when, why; actions always at the same place; history at the foot. */
export function TriageDetail({ row }: { readonly row: SampleRow }) {
  return (
    <div className={cx(styles.detail)} data-list-keys="">
      <div className={cx(styles.detailHead)}>
        <div>
          <h2>{row.pupil}</h2>
          <span className={cx(styles.quiet)}>
            {row.className}, {row.school} · 14 ans
          </span>
        </div>
        <div className={cx(styles.row)}>
          <CommandButton name="forward" look="primary" />
          <CommandButton name="redirect" />
          <CommandButton name="take" />
          <CommandButton name="confirm" />
        </div>
      </div>
      <section className={cx(styles.detailBody)} aria-label="Détail" tabIndex={0}>
        {row.km > 20 && (
          <Callout kind="warning" title="Plus de 20 km">
            L’établissement est à {row.km.toFixed(1).replace('.', ',')} km de l’organisme.
          </Callout>
        )}
        <div>
          <h3>Offre demandée</h3>
          <DescriptionList
            facts={[
              { term: 'État', value: <StatusBadge {...sampleStatus[row.status]} /> },
              { term: 'Offre', value: row.offer },
              { term: 'Organisme', value: `${row.host}, ${row.town}` },
              { term: 'Semaine', value: row.week },
              { term: 'Places', value: '2 libres, 1 retenue, 3 prises' },
            ]}
          />
        </div>
        <div>
          <h3>Motivation</h3>
          <p>
            J’aimerais comprendre ce que fait une équipe toute la journée, et voir si ce métier me plairait
            vraiment.
          </p>
        </div>
        <div>
          <h3>Histoire</h3>
          <Timeline
            label="Histoire"
            entries={[
              {
                id: '2',
                icon: glyphs.half,
                tone: 'progress',
                what: 'Prise en charge',
                who: 'Claire Martin',
                when: 'hier',
                at: '2027-01-10',
              },
              {
                id: '1',
                icon: glyphs.ring,
                tone: 'info',
                what: 'Déposée',
                who: row.school,
                when: 'il y a 3 j',
                at: '2027-01-08',
              },
            ]}
          />
        </div>
      </section>
    </div>
  );
}
