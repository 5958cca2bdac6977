import { Navigate, useRouter } from '@tanstack/react-router';
import { useWorkspace } from '#renderer/data/react.ts';
import { NewOfferScreen } from '#renderer/features/offers/new/new-offer-screen.tsx';
import { isOfTeam } from '../frame/places-for.ts';

/** « Nouvelle offre ». */
export function NewOfferRoute() {
  const router = useRouter();
  const { role } = useWorkspace().person;
  if (!isOfTeam(role)) return <Navigate to="/offers" replace />;
  return (
    <NewOfferScreen
      onSaved={(id) => void router.navigate({ to: '/offers', search: { id } })}
      onClose={() => void router.navigate({ to: '/offers', search: {} })}
    />
  );
}
