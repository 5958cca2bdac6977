import { useRouter } from '@tanstack/react-router';
import { ImportScreen } from '#renderer/features/imports/import-screen.tsx';

/** « Importer des offres ». */
export function ImportRoute() {
  const router = useRouter();
  return <ImportScreen onDone={() => void router.navigate({ to: '/offers', search: {} })} />;
}
