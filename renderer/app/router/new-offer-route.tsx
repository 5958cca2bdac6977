import { useRouter } from '@tanstack/react-router';
import { NewOfferScreen } from '#renderer/features/offers/new/new-offer-screen.tsx';

/** « Nouvelle offre ». */
export function NewOfferRoute() {
  const router = useRouter();
  return (
    <NewOfferScreen
      onSaved={(id) => void router.navigate({ to: '/offers', search: { id } })}
      onClose={() => void router.navigate({ to: '/offers', search: {} })}
    />
  );
}
