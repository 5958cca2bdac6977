import type { BrowserWindowConstructorOptions } from 'electron/main';
import { type Place, smallest } from './place.ts';

/** A window whose page is a web page and nothing more. */
export function windowOptions(
  place: Partial<Place>,
  preload: string,
  packaged: boolean,
): BrowserWindowConstructorOptions {
  const { x, y, width = smallest.width, height = smallest.height } = place;
  return {
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Relais',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      devTools: !packaged,
    },
  };
}
