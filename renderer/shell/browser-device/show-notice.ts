import type { Notice, NoticeOutcome } from '#shared/shell/shell.ts';

/** Shows a notice of the browser's, after asking the person once whether Relais may. */
export async function showNotice({ title, body }: Notice): Promise<NoticeOutcome> {
  if (!('Notification' in globalThis)) return { kind: 'refused' };
  const answer =
    Notification.permission === 'default' ? await Notification.requestPermission() : Notification.permission;
  if (answer !== 'granted') return { kind: 'refused' };
  new Notification(title, { body, icon: '/icon.png' });
  return { kind: 'shown' };
}
