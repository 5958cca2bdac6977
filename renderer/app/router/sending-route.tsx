import { useRouter } from '@tanstack/react-router';
import { SendingScreen } from '#renderer/features/sending/sending-screen.tsx';

/** « À vérifier ». */
export function SendingRoute() {
  const router = useRouter();
  return (
    <SendingScreen onOpenCandidacy={(id) => void router.navigate({ to: '/candidacies', search: { id } })} />
  );
}
