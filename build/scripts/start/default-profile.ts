import os from 'node:os';
import path from 'node:path';

/**
 * Where this person's Relais keeps its things when nobody says otherwise. The system's place, also for a clone: the
 * browser that holds the local records does not know which clone served them either.
 */
export function defaultProfile(platform = process.platform, env = process.env): string {
  const home = os.homedir();
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'relais');
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'relais');
  return path.join(env['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'relais');
}
