import type { ReactNode } from 'react';
import { useLive } from '#renderer/data/react.ts';
import { RemovedScreen } from '#renderer/features/copies/removed-screen.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { BrandMark } from '../frame/brand-mark.tsx';
import type { Boot } from './boot.ts';
import type { OpenState } from './boot-state.ts';

interface WorkProps {
  readonly boot: Boot;
  readonly open: OpenState;
  readonly children: ReactNode;
}

/** The work, as long as the centre lets this person do it; else, in its place, what can still be done. */
export function Work({ boot, open, children }: WorkProps) {
  const report = useReport();
  const refusal = useLive(({ sync }) => {
    const { state } = sync.status();
    return state.kind === 'refused' && state.because !== 'no-database' ? state.because : null;
  }, []);
  const because = open.isLeft ? 'forbidden' : refusal;
  if (because === null) return children;
  const other = open.session.scopes.find(({ name }) => name !== open.scope);
  const goOn = () => void (open.isLeft || !other ? boot.leaveForLater() : boot.openScope(other.name));
  return (
    <RemovedScreen
      mark={<BrandMark size={30} />}
      because={because}
      onErase={() => boot.removeCopy(open.scope)}
      onLater={other ? goOn : undefined}
      onRetry={open.isLeft ? undefined : () => void open.workspace.sync.now().catch(report)}
      onSignOut={() => void boot.signOut()}
    />
  );
}
