import type { DeviceShell } from '#shared/shell/shell.ts';
import { pickFiles } from './pick-files.ts';
import { saveFile } from './save-file.ts';
import { showNotice } from './show-notice.ts';

/** The device in a browser: its downloads, its file chooser, its notices. File bytes stay in the page. */
export const browserDevice: DeviceShell = {
  files: { save: saveFile, pick: pickFiles },
  notices: { show: showNotice },
};
