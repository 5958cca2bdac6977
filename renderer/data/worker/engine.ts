import { isProjectionName } from '#shared/central/audience.ts';
import { AppError, toAppError } from '#shared/errors/app-error.ts';
import type { Instant, MachineId } from '#shared/records/ids.ts';
import type { DamageBook } from '../database/damage.ts';
import { recordOf } from '../database/envelope.ts';
import type { LocalStore } from '../database/local-store.ts';
import { createActWriter } from '../journal/act-writer.ts';
import { createJournal } from '../journal/journal.ts';
import { createStamper } from '../journal/stamper.ts';
import type { Commands, DataEvent, OpenInput } from '../port.ts';
import { createAside } from '../records/aside.ts';
import { asideContentOf } from '../records/aside-content.ts';
import { createDesk } from '../records/desk.ts';
import { createLedger, recordsEvent } from '../records/ledger.ts';
import { createSettingsNow } from '../records/settings-now.ts';
import { settleDamage } from '../records/settle-damage.ts';
import { createArrive } from '../sync/arrive.ts';
import type { Pace } from '../sync/backoff.ts';
import { createCentre } from '../sync/centre.ts';
import { createMemoryKeeper } from '../sync/memory.ts';
import { createMissingPlacements } from '../sync/missing-placements.ts';
import { type Patience, usualPatience } from '../sync/patience.ts';
import { createPump } from '../sync/pump.ts';
import { createSettleRefusals } from '../sync/refusal.ts';
import { createStampsAhead } from '../sync/stamps-ahead.ts';
import { createStatusBoard } from '../sync/status.ts';
import { createTransport } from '../sync/transport.ts';
import { giveUpAside } from './give-up-aside.ts';
import { type AsideParts, retryAside } from './retry-aside.ts';

/** Where one open database gets the world from; tests give their own. */
export interface EngineParts {
  readonly store: LocalStore;
  readonly input: Omit<OpenInput, 'key'>;
  /** Where the store can tell. */
  readonly damage?: DamageBook;
  readonly emit: (event: DataEvent) => void;
  /** This machine's clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly pace: Pace;
  /** How long the centre may take; the usual unless told. */
  readonly patience?: Patience;
  /** Documents asked for at once. */
  readonly batch: number;
}

export type Engine = Omit<Commands, 'open'>;

/** Milliseconds that a person waits for the centre in « Envois et désaccords ». */
const mostPatience = 15_000;

/** Names in the desk that are not the person's. */
const hidden = '~';

async function machineOf(desk: ReturnType<typeof createDesk>): Promise<MachineId> {
  const known = await desk.read('~machine');
  if (typeof known === 'string') return known as MachineId;
  const made = crypto.randomUUID().replaceAll('-', '').slice(0, 16) as MachineId;
  await desk.write('~machine', made);
  return made;
}

/** One database's journal, records and sync, put together: all that the data worker does, wherever it runs. */
export async function createEngine(parts: EngineParts): Promise<Engine> {
  const { store, input, emit } = parts;
  const now = (): Instant => new Date(parts.now()).toISOString() as Instant;
  const desk = createDesk(store);
  const me = { name: input.person.name, machine: await machineOf(desk) };
  const transport = createTransport(input.access, parts.now);
  const centre = createCentre(transport, parts.patience ?? usualPatience);
  const settings = createSettingsNow();
  const board = createStatusBoard((status) => emit({ kind: 'status', status }), now);

  let saving = 0;
  const count = (): void => {
    const ids = [...ledger.unsent()].filter((id) => !aside.isBlocked(id));
    const acts = ids.filter((id) => id.startsWith('act:')).length;
    board.counts({ toSend: saving + (acts > 0 ? acts : ids.length), aside: aside.list().length });
  };
  const ledger = createLedger(store, emit, () => count());
  const aside = createAside(store, (event) => {
    count();
    emit(event);
  });
  const memory = createMemoryKeeper(desk);
  await memory.load();
  await aside.load();

  const stamper = createStamper(me, parts.now, transport.offset);
  const fail = (thrown: unknown): void => {
    const { kind, message, details } = toAppError(thrown);
    emit({ kind: 'failed', error: { kind, message, details } });
  };
  const isProjection = isProjectionName(input.scope);
  const shared = { centre, ledger, aside, settings, me, now };
  const ahead = createStampsAhead({
    ledger,
    settings,
    me,
    time: () => ({ now: parts.now(), offset: transport.offset(), last: stamper.last() }),
    given: stamper.resume,
  });
  const placements = createMissingPlacements({
    ledger,
    stamper,
    me,
    roles: isProjection ? [] : input.person.roles,
    trueTime: () => parts.now() + transport.offset(),
  });
  const arrive = createArrive({ ...shared, isProjection, noted: placements.note });
  const pump = createPump({
    transport,
    board,
    now,
    pace: parts.pace,
    random: parts.random,
    failed: fail,
    pull: {
      centre,
      memory,
      ledger,
      arrive,
      board,
      me,
      isProjection,
      batch: parts.batch,
      async settled() {
        await placements.make();
        // What arrived may show that the centre lost something of ours.
        if (ledger.unsent().size > 0) pump.kick();
      },
    },
    push: {
      centre,
      memory,
      ledger,
      aside,
      settings,
      me,
      arrive,
      now,
      settleRefusals: createSettleRefusals({ ...shared, isAhead: ahead.has }),
      restampAhead: ahead.restamp,
    },
  });
  const writer = createActWriter({
    ledger,
    aside,
    stamper,
    emit,
    settings: settings.read,
    keepsActs: isProjection,
    kick: pump.kick,
    journal: createJournal(store),
    saving(change) {
      saving += change;
      count();
    },
  });

  const asideParts: AsideParts = {
    ...shared,
    arrive,
    perform: writer.perform,
    kick: pump.kick,
    now: parts.now,
    signal: () => AbortSignal.timeout(mostPatience),
  };
  const readAgain = (): Promise<void> => memory.change({ since: 0, isRescan: true });

  return {
    async load() {
      const records = await ledger.alone(() =>
        ledger.scan((envelopes) => {
          for (const envelope of envelopes)
            if (envelope.id.startsWith('campaign:')) settings.note(recordOf(envelope));
          emit(recordsEvent(envelopes, []));
        }),
      );
      await writer.replay();
      if (parts.damage) await settleDamage({ damage: parts.damage, aside, now, readAgain });
      count();
      pump.start(input.signedIn);
      return { records };
    },
    act: writer.perform,
    async signedIn(access) {
      pump.signedIn(access);
    },
    async syncNow() {
      pump.wake();
      pump.kick();
    },
    asideList: async () => aside.list(),
    asideContent: async (id) => asideContentOf(aside.get(id)),
    asideRetry: (id, corrections = {}) => retryAside(id, corrections, asideParts),
    asideDismiss: (id) => giveUpAside(id, asideParts),
    async deskRead() {
      const all = Object.entries(await desk.all());
      return Object.fromEntries(all.filter(([key]) => !key.startsWith(hidden)));
    },
    async deskWrite(key, value) {
      if (key.startsWith(hidden))
        throw new AppError('invalid', `${key} is not the person's`, { reason: 'key' });
      await desk.write(key, value);
    },
    async wipe({ force }) {
      if (ledger.unsent().size > 0 && !force) {
        throw new AppError('conflict', 'something was not sent yet', {
          reason: 'unsent',
          count: ledger.unsent().size,
        });
      }
      await pump.stop();
      await ledger.alone(() => store.destroy());
    },
    async close() {
      await pump.stop();
      await ledger.alone(() => store.close());
    },
  };
}
