import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { checkSiret, siretDigits } from '#shared/domain/organisation/siret.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { OfferDraft } from './offer-draft.ts';

interface LookAlikesProps {
  readonly draft: OfferDraft;
  readonly onUse: (organisation: Organisation) => void;
}

/** The new organisation may be a known one: same SIRET, or same name in the same town. */
export function LookAlikes({ draft, onUse }: LookAlikesProps) {
  const { t } = useTranslation('intake');
  const digits = siretDigits(draft.siret);
  const siret = checkSiret(digits).allowed ? digits : undefined;
  const found = useLive(
    ({ organisations }) =>
      organisations.like({ ...(siret && { siret }), name: draft.name, town: draft.town }).slice(0, 3),
    [siret, draft.name, draft.town],
  );
  if (found.length === 0) return null;
  return (
    <Callout kind="info" title={t('alike.title', { count: found.length })}>
      {found.map((one) => (
        <Button key={one.id} look="quiet" onPress={() => onUse(one)}>
          {t('alike.use', { name: one.name, town: one.town })}
        </Button>
      ))}
    </Callout>
  );
}
