import type { ActPart, Commands } from '#renderer/data/port.ts';
import { createUlid } from '#renderer/data/ulid.ts';
import { createPortClient } from '#renderer/data/workspace/port-client.ts';
import type { ActId, UserName } from '#shared/records/ids.ts';
import { accessFor, type MachineOptions, openMachine, startEngine, upToDate } from './machine.ts';

/** Has a laptop copy the scope and go: what it does next, nobody knows of. */
export async function copyScope(options: MachineOptions): Promise<void> {
  const machine = await openMachine(options);
  await upToDate(machine.workspace);
  await machine.close();
}

/** Acts on a laptop without a network, below what any screen offers; throws where a part of it is refused. */
export async function actOffline(options: MachineOptions, ...parts: readonly ActPart[]): Promise<void> {
  await withoutNetwork(options, async (commands) => {
    const id = `act:${createUlid(Date.now())}` as ActId;
    const { refused } = await commands.act({ id, name: 'test.act', parts });
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
  });
}

async function withoutNetwork(
  options: MachineOptions,
  work: (commands: Commands) => Promise<void>,
): Promise<void> {
  const { centre, as, roles = ['facilitator'] } = options;
  const { port, end } = startEngine(options);
  const { commands } = createPortClient(port);
  await commands.open({
    access: accessFor(options),
    centre: centre.url,
    scope: centre.scope,
    person: { name: as.name as UserName, roles },
    key: { key: '', fresh: false },
    signedIn: false,
  });
  await commands.load();
  await work(commands);
  await commands.close();
  end();
}
