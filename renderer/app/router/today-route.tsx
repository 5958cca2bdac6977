import { useRouter } from '@tanstack/react-router';
import { TodayScreen } from '#renderer/features/today/today-screen.tsx';

/** « Aujourd'hui », whose lines lead to lists of other features. */
export function TodayRoute() {
  const router = useRouter();
  return (
    <TodayScreen
      onOpenGroup={(group) => void router.navigate({ to: '/candidacies', search: { group } })}
      onOpenAll={() => void router.navigate({ to: '/candidacies', search: {} })}
      onOpenSending={(section) => void router.navigate({ to: '/to-check', search: { section } })}
    />
  );
}
