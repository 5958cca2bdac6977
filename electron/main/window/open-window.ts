import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron/main';
import { ownOrigin } from '../guards/own-pages.ts';
import { keepPlace, readPlace } from './kept-place.ts';
import { choosePlace } from './place.ts';
import { windowOptions } from './window-options.ts';

export interface WindowParts {
  /** Keeps the window's place from one day to the next. */
  readonly profile: string;
  readonly preload: string;
  readonly packaged: boolean;
}

/** Opens the window where it was left and shows it once there is something to see. */
export function openWindow({ profile, preload, packaged }: WindowParts): BrowserWindow {
  const path = join(profile, 'window.json');
  const place = choosePlace(
    readPlace(path),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow(windowOptions(place, preload, packaged));
  if (place.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepPlace(path, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  void window.loadURL(`${ownOrigin}/`);
  return window;
}

/** What a second start does instead of starting: shows the person the window they have. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
