import { useRouter } from '@tanstack/react-router';
import { Signpost } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';

/** An address that no screen answers to. */
export function NotFound() {
  const { t } = useTranslation('app');
  const router = useRouter();
  return (
    <EmptyState
      icon={Signpost}
      title={t('notFound.title')}
      actions={
        <Button look="primary" onPress={() => void router.navigate({ to: '/' })}>
          {t('notFound.home')}
        </Button>
      }
    >
      {t('notFound.body')}
    </EmptyState>
  );
}
