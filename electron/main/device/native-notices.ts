import { Notification } from 'electron/main';
import type { NoticesRoom } from '#shared/shell/shell.ts';

/** The system's own notices; a click brings the window forward. */
export function createNativeNotices(onClick: () => void): NoticesRoom {
  return {
    show: async ({ title, body }) => {
      if (!Notification.isSupported()) return { kind: 'refused' };
      const notice = new Notification({ title, body });
      notice.once('click', onClick);
      notice.show();
      return { kind: 'shown' };
    },
  };
}
