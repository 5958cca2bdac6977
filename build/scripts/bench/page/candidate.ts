import type { Workspace } from '#renderer/data/api/workspace.ts';
import { openWorkspace } from '#renderer/data/open-workspace.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { sessionInput } from './access.ts';

let workspace: Workspace | undefined;

function opened(): Workspace {
  if (!workspace) throw new Error('open it first');
  return workspace;
}

/** Resolves once `isSo` holds. */
function until(isSo: () => boolean, topics: Parameters<Workspace['subscribe']>[0]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      stop();
      resolve();
    };
    const stop = opened().subscribe(topics, look);
    queueMicrotask(look);
  });
}

/** Opens the program's data room; resolves once all that is on this machine can be read. Milliseconds. */
export async function open(signedIn: boolean): Promise<number> {
  const input = await sessionInput();
  const begun = performance.now();
  const outcome = await openWorkspace({ ...input, signedIn });
  if (outcome.kind === 'already-open') throw new Error('another window has it open');
  workspace = outcome.workspace;
  await until(() => opened().ready(), ['loading']);
  return performance.now() - begun;
}

/** Resolves once the centre and this machine have the same. */
export async function untilUpToDate(): Promise<void> {
  const isSo = (): boolean => {
    const { state, toSend } = opened().sync.status();
    return state.kind === 'up-to-date' && toSend === 0;
  };
  await until(isSo, ['status']);
}

/** From nothing to everything here, durable and in memory. Milliseconds, and candidacies that came. */
export async function firstSync(): Promise<{ readonly ms: number; readonly documents: number }> {
  await sessionInput();
  const begun = performance.now();
  await open(true);
  await untilUpToDate();
  const ms = performance.now() - begun;
  return { ms, documents: opened().candidacies.query({}, { by: 'submitted' }).length };
}

const noteNow = () => ({ kind: 'note', text: crypto.randomUUID() }) as const;

/** One note on each of `count` candidacies, as one act, until it is durable. Milliseconds. */
export async function act(count: number): Promise<number> {
  const { candidacies } = opened();
  const rows = candidacies.query({}, { by: 'submitted' });
  const from = Math.floor(Math.random() * Math.max(1, rows.length - count));
  const ids = rows.slice(from, from + count).map(({ id }) => id);
  const begun = performance.now();
  const { saved } = await candidacies.apply(candidacies.plan(noteNow(), ids));
  const ms = performance.now() - begun;
  if (saved.length !== ids.length) throw new Error(`${saved.length} of ${ids.length} saved`);
  return ms;
}

/** `count` acts of one note each. */
export async function actOneByOne(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) await act(1);
}

/** From the sign-in of a program that is open to everything here. Milliseconds. */
export async function catchUp(): Promise<number> {
  const { access } = await sessionInput();
  const begun = performance.now();
  await opened().sync.signedIn(access);
  await untilUpToDate();
  return performance.now() - begun;
}

/** Leaves a note on the candidacy; answers when it was asked for, milliseconds since 1970. */
export async function leaveNote(id: CandidacyId): Promise<number> {
  const { candidacies } = opened();
  const begun = performance.timeOrigin + performance.now();
  const { saved } = await candidacies.apply(candidacies.plan(noteNow(), [id]));
  if (saved.length === 0) throw new Error(`no note on ${id}`);
  return begun;
}

/** Candidacies that wait for somebody, the latest ones. */
export function someCandidacies(count: number): readonly CandidacyId[] {
  const rows = opened().candidacies.query({ statuses: ['submitted', 'in-review'] }, { by: 'submitted' });
  return rows.slice(-count).map(({ id }) => id);
}

export async function close(): Promise<void> {
  await opened().close();
}
