import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NamedRecord } from '#renderer/data/api/disputes.ts';
import { useLive } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import type { OfferId, StudentId } from '#shared/records/ids.ts';
import { useSendingParts } from './sending-context.ts';

/** Opens the record where it is read: a candidacy, an offer, a pupil's first candidacy; nothing for the others. */
export function OpenRecord({ record }: { readonly record: NamedRecord }) {
  const { t } = useTranslation('sending');
  const { onOpenCandidacy, onOpenOffer } = useSendingParts();
  const ofStudent = useLive(
    ({ students }) =>
      record.type === 'student' ? students.candidacies(record.id as StudentId)[0]?.id : undefined,
    [record.id, record.type],
  );
  const candidacy = record.row?.id ?? ofStudent;
  if (candidacy !== undefined) {
    return (
      <Button small icon={Eye} onPress={() => onOpenCandidacy(candidacy)}>
        {t('openOf', { name: record.name || t('unknown') })}
      </Button>
    );
  }
  if (record.type !== 'offer' || record.name === '') return null;
  return (
    <Button small icon={Eye} onPress={() => onOpenOffer(record.id as OfferId)}>
      {t('openOffer')}
    </Button>
  );
}
