import type { TFunction } from 'i18next';
import {
  Check,
  CloudAlert,
  CloudOff,
  LogIn,
  type LucideIcon,
  OctagonX,
  RefreshCw,
  ShieldX,
} from 'lucide-react';
import type { SyncStatus } from '#renderer/data/api/sync.ts';
import type { Format } from '#renderer/text/format.ts';
import type { Tone } from '#renderer/ui/lib/tone.ts';

export interface StateWords {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly label: string;
}

const refusedWords = {
  forbidden: 'state.forbidden',
  'no-database': 'state.noDatabase',
  closed: 'state.closed',
} as const;

/** The truth about the exchange with the centre, in one short line: what is saved, what is not sent, and since when. */
export function stateWords(
  status: SyncStatus,
  t: TFunction<'app'>,
  format: Pick<Format, 'time'>,
): StateWords {
  const { state, toSend: count } = status;
  if (status.failed !== undefined) return { tone: 'danger', icon: OctagonX, label: t('state.failed') };
  switch (state.kind) {
    case 'starting':
      return {
        tone: 'neutral',
        icon: RefreshCw,
        label: count > 0 ? t('state.toSend', { count }) : t('state.starting'),
      };
    case 'first-sync':
      return { tone: 'progress', icon: RefreshCw, label: t('state.firstSync') };
    case 'up-to-date':
    case 'receiving':
    case 'sending':
      if (count > 0) {
        const label = state.kind === 'sending' ? t('state.sending', { count }) : t('state.toSend', { count });
        return { tone: 'info', icon: RefreshCw, label };
      }
      return { tone: 'success', icon: Check, label: t('state.upToDate') };
    case 'offline': {
      const time = format.time(state.since);
      const label = count > 0 ? t('state.offlineToSend', { count, time }) : t('state.offline', { time });
      return { tone: 'attention', icon: CloudOff, label };
    }
    case 'busy': {
      const label =
        count > 0
          ? t('state.busyToSend', { count })
          : t('state.busy', { time: format.time(state.nextTryAt) });
      return { tone: 'attention', icon: CloudAlert, label };
    }
    case 'signed-out': {
      const label = count > 0 ? t('state.signedOutToSend', { count }) : t('state.signedOut');
      return { tone: 'attention', icon: LogIn, label };
    }
    case 'refused':
      return {
        tone: 'danger',
        icon: ShieldX,
        label: t(refusedWords[state.because]),
      };
  }
}
