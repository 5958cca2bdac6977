import { ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { scopeParts } from '#renderer/features/session/scope-parts.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Menu } from '#renderer/ui/overlays/menu.tsx';
import { useBoot } from '../boot/boot-context.ts';
import styles from './scope-menu.module.css';

/** The territory that is open; where the person has several, a menu to change. */
export function ScopeMenu() {
  const { t } = useTranslation('app');
  const { boot, open } = useBoot();
  const nameOf = (scope: string) => {
    const { kind, ...facts } = scopeParts(scope);
    return t(`scope.${kind}`, facts);
  };
  const { kind, className } = scopeParts(open.scope);
  const called = useLive(
    (workspace) =>
      (kind === 'name' || kind === 'partner' ? workspace.campaign() : workspace.schools.all()[0])?.name,
    [kind],
  );
  const name = called === undefined ? nameOf(open.scope) : [className, called].filter(Boolean).join(' · ');
  const others = open.session.scopes.filter((scope) => scope.name !== open.scope);
  if (others.length === 0) {
    return (
      <span className={cx(styles.name)} title={`${t('scope.label')} : ${name}`}>
        {name}
      </span>
    );
  }
  return (
    <Menu
      label={t('scope.other')}
      trigger={
        <Button look="quiet" aria-label={`${t('scope.label')} : ${name}`}>
          <span className={cx(styles.word)}>{name}</span>
          <ChevronsUpDown size={14} aria-hidden />
        </Button>
      }
      lines={others.map((scope) => ({
        id: scope.name,
        label: nameOf(scope.name),
        onChoose: () => void boot.openScope(scope.name),
      }))}
    />
  );
}
