import { useTranslation } from 'react-i18next';
import { glyphs } from '#renderer/ui/content/glyphs.tsx';
import { StatusBadge } from '#renderer/ui/content/status-badge.tsx';
import type { OfferStatus } from '#shared/domain/offer/fold.ts';

/** How each status looks: a form, a hue; the word comes with them. */
export const offerLook = {
  draft: { tone: 'attention', icon: glyphs.dots },
  published: { tone: 'success', icon: glyphs.full },
  unpublished: { tone: 'neutral', icon: glyphs.half },
  closed: { tone: 'neutral', icon: glyphs.cross },
  removed: { tone: 'danger', icon: glyphs.cross },
} as const satisfies Record<OfferStatus, unknown>;

/** An offer's status in form, hue and word; `plain` in rows. */
export function OfferStatusBadge({
  status,
  plain,
}: {
  readonly status: OfferStatus;
  readonly plain?: boolean;
}) {
  const { t } = useTranslation('offers');
  const { tone, icon } = offerLook[status];
  return <StatusBadge tone={tone} icon={icon} label={t(`status.${status}`)} plain={plain} />;
}
