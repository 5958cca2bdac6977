import { Navigate, useRouter } from '@tanstack/react-router';
import { useWorkspace } from '#renderer/data/react.ts';
import { TodayScreen } from '#renderer/features/today/today-screen.tsx';
import { placesFor } from '../frame/places-for.ts';

/** « Aujourd'hui », whose lines lead to lists of other features. */
export function TodayRoute() {
  const router = useRouter();
  const { role } = useWorkspace().person;
  const [first] = placesFor(role);
  if (first && first.id !== 'today') return <Navigate to={first.path} replace />;
  return (
    <TodayScreen
      onOpenGroup={(group) => void router.navigate({ to: '/candidacies', search: { group } })}
      onOpenAll={() => void router.navigate({ to: '/candidacies', search: {} })}
      onOpenSending={(section) => void router.navigate({ to: '/to-check', search: { section } })}
    />
  );
}
