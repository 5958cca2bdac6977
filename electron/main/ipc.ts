import { type IpcMainInvokeEvent, ipcMain } from 'electron/main';
import type { Dispatch } from '#electron/shell/dispatch.ts';
import type { Log } from '#shared/lib/log.ts';
import type { Reply } from '#shared/shell/wire.ts';
import { isTrusted } from './guards/sender.ts';

/** The one channel. The preload script has the same name, and nothing else of either file. */
const channel = 'relais:call';

/** Answers the page's calls. `isOwnWindow` knows the windows that Relais made, by the id of their contents. */
export function answerCalls(
  dispatch: Dispatch,
  isOwnWindow: (contentsId: number) => boolean,
  log: Log,
): void {
  ipcMain.handle(channel, async (event, call: unknown): Promise<Reply> => {
    if (isTrusted(senderOf(event, isOwnWindow))) return dispatch(call);
    log('ipc.refused', { origin: event.senderFrame?.origin });
    return {
      ok: false,
      error: { kind: 'forbidden', message: 'not the page', details: { reason: 'sender' } },
    };
  });
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, isOwnWindow: (contentsId: number) => boolean) {
  return {
    isOwnWindow: isOwnWindow(sender.id),
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    origin: senderFrame?.origin ?? null,
  };
}
