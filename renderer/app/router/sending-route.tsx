import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SectionName } from '#renderer/features/sending/section-names.ts';
import type { SendingParts } from '#renderer/features/sending/sending-context.ts';
import { SendingScreen } from '#renderer/features/sending/sending-screen.tsx';
import { useUndo } from '../commands/use-undo.ts';
import { sendingRoute } from './routes.tsx';

/** « Envois et désaccords »: the address holds the section. */
export function SendingRoute() {
  const router = useRouter();
  const { section } = sendingRoute.useSearch();
  const undo = useUndo();
  const parts = useMemo(
    (): Omit<SendingParts, 'keepFocus'> => ({
      onOpenCandidacy: (id, act) =>
        void router.navigate({ to: '/candidacies', search: act === undefined ? { id } : { id, act } }),
      onOpenOffer: (id) => void router.navigate({ to: '/offers', search: { id } }),
      onUndo: undo,
    }),
    [router, undo],
  );
  const onSectionChange = (next: SectionName) =>
    void router.navigate({ to: '/to-check', search: { section: next }, replace: true });
  return <SendingScreen {...parts} section={section} onSectionChange={onSectionChange} />;
}
