import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { LonePage } from '#renderer/ui/frame/lone-page.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Scope } from '#shared/shell/central-room.ts';
import { scopeParts } from './scope-parts.ts';
import styles from './session.module.css';

interface ScopeChoiceProps {
  readonly scopes: readonly Scope[];
  readonly mark: ReactNode;
  readonly onChoose: (name: string) => void;
  /** Sign in with another account. */
  readonly onOther: () => void;
}

/** Which territory to open, for who may read several and opened none here yet. */
export function ScopeChoice({ scopes, mark, onChoose, onOther }: ScopeChoiceProps) {
  const { t } = useTranslation(['session', 'app']);
  return (
    <LonePage mark={mark} name={t('app:title')} title={t('scopes.title')}>
      <p className={cx(styles.muted)}>{t('scopes.intro')}</p>
      <ul className={cx(styles.accounts)}>
        {scopes.map(({ name }, index) => (
          <li key={name}>
            <Button
              look={index === 0 ? 'primary' : 'secondary'}
              autoFocus={index === 0}
              onPress={() => onChoose(name)}
            >
              {t(`scopes.${scopeParts(name).kind}`, { ...scopeParts(name) })}
              <span className={cx(styles.role)}>{t('scopes.year', { ...scopeParts(name) })}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button look="quiet" onPress={onOther}>
          {t('scopes.other')}
        </Button>
      </div>
    </LonePage>
  );
}
