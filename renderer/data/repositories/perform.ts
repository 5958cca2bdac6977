import type { ActId } from '#shared/records/ids.ts';
import type { ActPart, ActReply } from '../port.ts';
import { createUlid } from '../ulid.ts';
import type { Room } from './room.ts';

/** Sends an act to be written, and gives what became of it. */
export async function perform(
  room: Room,
  act: { readonly name: string; readonly parts: readonly ActPart[]; readonly undoes?: ActId },
): Promise<ActReply & { readonly actId?: ActId }> {
  if (act.parts.length === 0) return { saved: [], refused: [] };
  const id = `act:${createUlid(room.now())}` as ActId;
  const reply = await room.commands.act({ id, ...act });
  return reply.saved.length > 0 ? { ...reply, actId: id } : reply;
}
