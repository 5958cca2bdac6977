import { Inbox } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { CountBadge } from '../content/count-badge.tsx';
import { DescriptionList } from '../content/description-list.tsx';
import { glyphs } from '../content/glyphs.tsx';
import { StatusBadge } from '../content/status-badge.tsx';
import { Timeline } from '../content/timeline.tsx';
import { BulkBar } from '../feedback/bulk-bar.tsx';
import { Callout } from '../feedback/callout.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { LoadingState } from '../feedback/loading-state.tsx';
import { ProgressBar } from '../feedback/progress-bar.tsx';
import { cx } from '../lib/cx.ts';
import styles from './gallery.module.css';
import { sampleStatuses } from './sample-rows.ts';
import { sampleStatus } from './sample-status.ts';

const history = [
  {
    id: '3',
    icon: glyphs.arrow,
    tone: 'sent',
    what: 'Transmise à l’organisme',
    who: 'Claire Martin, par téléphone',
    when: 'il y a 2 h',
    at: '2027-01-11T09:12:00Z',
    body: 'À Mme Roussel, accueil.',
  },
  {
    id: '2',
    icon: glyphs.half,
    tone: 'progress',
    what: 'Prise en charge',
    who: 'Claire Martin',
    when: 'hier',
    at: '2027-01-10T09:12:00Z',
    retracted: true,
  },
  {
    id: '1',
    icon: glyphs.ring,
    tone: 'info',
    what: 'Déposée',
    who: 'Collège Jean-Zay, sur papier',
    when: 'il y a 3 j',
    at: '2027-01-08T09:12:00Z',
  },
] as const;

/** What is said: states, notes, progress, history. */
export function FeedbackSection() {
  return (
    <>
      <section className={cx(styles.section)}>
        <h2>États</h2>
        <div className={cx(styles.row)}>
          {sampleStatuses.map((status) => (
            <StatusBadge key={status} {...sampleStatus[status]} />
          ))}
          <StatusBadge label="Refusée par le centre" icon={glyphs.cross} tone="danger" />
          <StatusBadge label="Réorientée" icon={glyphs.turn} tone="neutral" />
          <CountBadge count={12} /> <CountBadge count={8400} tone="attention" />
        </div>
        <div className={cx(styles.row)}>
          {sampleStatuses.map((status) => (
            <StatusBadge key={status} {...sampleStatus[status]} plain />
          ))}
        </div>
      </section>
      <section className={cx(styles.section)}>
        <h2>Avis</h2>
        <Callout kind="info" title="Première arrivée des données">
          Vous pouvez déjà travailler.
        </Callout>
        <Callout
          kind="warning"
          title="Hors des semaines de la classe"
          action={<Button small>Voir les semaines</Button>}
        >
          La 3e B est en stage en semaine 6.
        </Callout>
        <Callout kind="refused" title="Le centre a refusé cette modification">
          L’offre a été fermée entre-temps. Votre saisie est gardée ici.
        </Callout>
        <Callout kind="conflict" title="Deux personnes ont décidé en même temps" />
        <ProgressBar
          label="Arrivée des candidatures"
          value={4210}
          total={18_400}
          valueLabel="4 210 sur 18 400"
        />
        <ProgressBar label="Recherche du centre" value={null} total={1} valueLabel="en cours" />
      </section>
      <section className={cx(styles.section)}>
        <h2>Rien, erreur, attente</h2>
        <div className={cx(styles.grid)}>
          <div className={cx(styles.framed)}>
            <EmptyState icon={Inbox} title="Tout est traité" actions={<Button>Voir les offres</Button>}>
              Les candidatures qui arrivent se rangeront ici.
            </EmptyState>
          </div>
          <div className={cx(styles.framed)}>
            <ErrorState
              title="Le centre ne répond pas"
              actions={<Button>Réessayer</Button>}
              reference="Référence : K7-2291"
            >
              Continuez : tout est enregistré sur cet ordinateur.
            </ErrorState>
          </div>
          <div className={cx(styles.framed)}>
            <LoadingState />
          </div>
        </div>
      </section>
      <section className={cx(styles.section)}>
        <h2>Faits et histoire</h2>
        <div className={cx(styles.grid)}>
          <DescriptionList
            facts={[
              { term: 'Classe', value: '3e B, Collège Jean-Zay' },
              { term: 'Distance', value: '3,2 km' },
              { term: 'Places', value: '2 libres, 1 retenue, 3 prises' },
              { term: 'Remarque', value: null },
            ]}
          />
          <Timeline label="Histoire de la candidature" entries={history} />
        </div>
        <div className={cx(styles.framed)}>
          <BulkBar label="Actions sur la sélection" count={12} onClear={() => {}}>
            <Button small>Transmettre</Button>
            <Button small>Réorienter</Button>
          </BulkBar>
        </div>
      </section>
    </>
  );
}
