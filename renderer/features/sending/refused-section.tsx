import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { RefusedItem } from './refused-item.tsx';
import { Section } from './section.tsx';
import { useLetGo } from './use-let-go.tsx';

/** What the centre did not take of this person's work: correct it and send it again, or give it up. */
export function RefusedSection({ total }: { readonly total: number }) {
  const { t } = useTranslation('sending');
  const items = useLive(
    (workspace) => workspace.aside.list().filter(({ kind }) => kind === 'refused' || kind === 'removed'),
    [],
  );
  const { ask, dialog } = useLetGo({
    title: t('refused.giveUpTitle'),
    body: t('refused.giveUpBody'),
    action: t('refused.giveUp'),
    done: t('refused.givenUp'),
  });
  return (
    <>
      <Section name="refused" total={total}>
        {(limit) =>
          items
            .slice(0, limit)
            .map((item) => <RefusedItem key={item.id} item={item} onGiveUp={() => ask(item)} />)
        }
      </Section>
      {dialog}
    </>
  );
}
