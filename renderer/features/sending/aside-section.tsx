import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { AsideItem } from './aside-item.tsx';
import { Section } from './section.tsx';
import { useLetGo } from './use-let-go.tsx';

/** What came and cannot be read: why, the raw content to look at, and another try. */
export function AsideSection({ total }: { readonly total: number }) {
  const { t } = useTranslation('sending');
  const items = useLive(
    (workspace) => workspace.aside.list().filter(({ kind }) => kind !== 'refused' && kind !== 'removed'),
    [],
  );
  const { ask, dialog } = useLetGo({
    title: t('aside.dismissTitle'),
    body: t('aside.dismissBody'),
    action: t('aside.dismiss'),
    done: t('aside.dismissed'),
  });
  return (
    <>
      <Section name="aside" total={total}>
        {(limit) =>
          items
            .slice(0, limit)
            .map((item) => <AsideItem key={item.id} item={item} onDismiss={() => ask(item)} />)
        }
      </Section>
      {dialog}
    </>
  );
}
