import { Mail } from 'lucide-react';
import { CopyField } from '#renderer/ui/fields/copy-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useWords } from '../words/words.ts';
import styles from './forward.module.css';
import type { ForwardLetter } from './forward-text.ts';
import { mailLink } from './mail-link.ts';

interface LetterProps {
  readonly letter: ForwardLetter;
  /** The address, where one is known. */
  readonly to: string;
  /** Names its organisation, where there are several. */
  readonly titled: boolean;
}

/** One ready text: to copy, or to open in the mail program. */
export function Letter({ letter, to, titled }: LetterProps) {
  const { t } = useWords();
  const { subject, body, organisation } = letter;
  const link = mailLink(to, subject, body);
  return (
    <div className={cx(styles.letter)}>
      {titled && <h4>{organisation}</h4>}
      <CopyField label={t('forward.readyText')} value={`${subject}\n\n${body}`} />
      <a className={cx(styles.mail)} href={link.href}>
        <Mail size={15} strokeWidth={1.75} aria-hidden />
        {t('forward.open')}
      </a>
      {!link.whole && <p className={cx(styles.muted)}>{t('forward.tooLong')}</p>}
      {to === '' && <p className={cx(styles.muted)}>{t('forward.noMail')}</p>}
    </div>
  );
}
