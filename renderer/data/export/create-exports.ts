import { AppError } from '#shared/errors/app-error.ts';
import type { RefusedRecord } from '../api/aside.ts';
import type { Exports } from '../api/exports.ts';
import type { Room } from '../repositories/room.ts';
import { collectUnsent } from './collect-unsent.ts';
import { planRecovery, recover } from './recover-unsent.ts';
import { openFile, sealFile } from './sealed-file.ts';
import { readUnsentContent } from './unsent-content.ts';

/** Unsent work out of this machine and into another. */
export function createExports(room: Room, scope: string, refused: () => readonly RefusedRecord[]): Exports {
  return {
    unsent() {
      room.topics.touch('status', 'acts', 'aside');
      return collectUnsent(room, scope, refused());
    },
    seal: sealFile,
    async open(bytes, passphrase) {
      const content = readUnsentContent(await openFile(bytes, passphrase));
      if (content) return content;
      throw new AppError('invalid', 'sealed, but not an export', { reason: 'export-damaged' });
    },
    plan(content) {
      room.topics.touch('candidacies', 'offers', 'students', 'schools', 'campaign', 'day');
      return planRecovery(room, content);
    },
    apply: (plan, noteOf) => recover(room, plan, noteOf),
  };
}
