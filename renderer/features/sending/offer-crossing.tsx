import { Check, Eye, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ContradictedOffer } from '#renderer/data/api/disputes.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { OfferDecision } from '#shared/records/offer/schema.ts';
import { Item } from './item.tsx';
import { sectionLooks } from './sections.ts';
import styles from './sending.module.css';
import { useSendingParts } from './sending-context.ts';
import { Sides } from './sides.tsx';
import { useSettle } from './use-settle.ts';
import { fieldWords } from './value-words.ts';

/** An offer that was decided on in two ways at once, or removed while somebody edited it. */
export function OfferCrossing({ crossing }: { readonly crossing: ContradictedOffer }) {
  const { t } = useTranslation(['sending', 'offers']);
  const format = useFormat();
  const { disputes } = useWorkspace();
  const { onOpenOffer } = useSendingParts();
  const { pending, settle } = useSettle();
  const team = useLive((workspace) => workspace.team(), []);
  const { row, pairs, removal } = crossing;
  const side = (decision: OfferDecision, who: string) => ({
    what: t(`decisions.offer.${decision.kind}`),
    who,
    at: decision.at,
  });
  const nameOf = (user: string) => team.find(({ name }) => name === user)?.displayName ?? user;
  const fields = removal?.edits.map(({ field, by }) =>
    t('decisions.edit', { field: fieldWords(field, t), who: nameOf(by) }),
  );
  return (
    <Item
      {...sectionLooks.decisions}
      title={row.title}
      note={[row.organisationName, row.town].filter(Boolean).join(', ')}
    >
      {pairs.map(({ stands, standsBy, other, otherBy }) => (
        <Sides key={stands.id + other.id} stands={side(stands, standsBy)} other={side(other, otherBy)} />
      ))}
      {removal && fields && (
        <p>
          {t('decisions.removal', { who: removal.byName, fields: format.list(fields) })}{' '}
          <span className={cx(styles.muted)}>{format.dateTime(removal.decision.at)}</span>
        </p>
      )}
      <p>{t('decisions.now', { status: t(`offers:status.${row.status}`) })}</p>
      <div role="group" aria-label={t('decisions.acts', { name: row.title })} className={cx(styles.actions)}>
        <Button
          small
          icon={Check}
          pending={pending}
          onPress={() => settle(() => disputes.acceptOffer(row.id), t('decisions.accepted'))}
        >
          {removal ? t('decisions.keepRemoved') : t('decisions.accept')}
        </Button>
        {row.status === 'removed' && (
          <Button
            small
            icon={Undo2}
            pending={pending}
            onPress={() => settle(() => disputes.restoreOffer(row.id), t('settled'))}
          >
            {t('decisions.restore')}
          </Button>
        )}
        <Button small look="quiet" icon={Eye} onPress={() => onOpenOffer(row.id)}>
          {t('openOffer')}
        </Button>
      </div>
    </Item>
  );
}
