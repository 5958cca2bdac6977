import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { Transport } from '#shared/shell/wire.ts';

/** One function, over one channel (`electron/main/ipc.ts`): what may be asked is decided on the other side. */
const bridge: Transport = (call) => ipcRenderer.invoke('relais:call', call);

contextBridge.exposeInMainWorld('relaisBridge', bridge);
