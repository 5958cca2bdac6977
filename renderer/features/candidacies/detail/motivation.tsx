import { useState } from 'react';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

/** Characters shown before asking for all: a motivation may be as long as a book. */
const shortLength = 1_500;

/** What the pupil wrote, as they wrote it. */
export function Motivation({ text }: { readonly text: string | undefined }) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  if (text === undefined || text.trim() === '')
    return <p className={cx(styles.muted)}>{t('view.noMotivation')}</p>;
  const long = text.length > shortLength;
  return (
    <>
      <p className={cx(styles.motivation)} dir="auto">
        {long && !whole ? `${text.slice(0, shortLength)}…` : text}
      </p>
      {long && (
        <Button small look="quiet" onPress={() => setWhole(!whole)}>
          {whole ? t('view.showLess') : t('view.showAll')}
        </Button>
      )}
    </>
  );
}
