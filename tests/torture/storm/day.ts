import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#build/scripts/seed/random.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import type { Laptop } from './laptop.ts';
import { actOnce } from './person.ts';
import type { Promises } from './promises.ts';

type Happening = 'nothing' | 'network' | 'power' | 'close' | 'clock' | 'session' | 'rest';

/** How often what happens between two acts. */
const happenings: readonly (readonly [Happening, number])[] = [
  ['nothing', 140],
  ['rest', 22],
  ['network', 8],
  ['power', 6],
  ['close', 2],
  ['clock', 3],
  ['session', 2],
];

/** One laptop's part of a storm, drawn from its own chance: `acts` acts, and all that comes between them. */
export async function liveThrough(
  laptop: Laptop,
  acts: number,
  random: Random,
  promises: Promises,
): Promise<void> {
  const { weather } = laptop;
  const is = { offline: false, signedOut: false };
  weather.rough(0.2);
  // A machine that is starting, or shows nothing that could be done, lets somebody wait a while.
  let done = 0;
  for (let number = 1; done < acts && number <= 4 * acts; number += 1) {
    const happening = random.weighted(happenings);
    laptop.diary.now = happening;
    if (happening === 'network') {
      is.offline = !is.offline;
      await weather.offline(is.offline);
    }
    if (happening === 'power') laptop.breakSoon();
    if (happening === 'close') await laptop.close();
    if (happening === 'clock') {
      laptop.clock.jump();
      laptop.counts.jumps += 1;
    }
    if (happening === 'session') {
      is.signedOut = !is.signedOut;
      if (is.signedOut) weather.signedOut(true);
      else await laptop.signIn();
    }
    if (happening === 'rest') {
      weather.freshen();
      await pause(random.between(40, 300));
      const workspace = laptop.workspace();
      await laptop.orDeath(workspace?.sync.now() ?? Promise.resolve());
    }
    laptop.diary.now = 'open';
    await untilOpen(laptop, is.signedOut);
    laptop.diary.now = 'act';
    try {
      if (await actOnce(laptop, random, promises, `${laptop.name}, ${number}`)) done += 1;
    } catch (thrown) {
      // A full disk takes nothing more until it is looked after; anything else is a fault of the program.
      if (toAppError(thrown).kind !== 'storage') throw thrown;
      laptop.kill();
    }
    await pause(random.between(0, 40));
  }
  if (is.offline) await weather.offline(false);
  weather.rough(0);
  weather.freshen();
  if (is.signedOut) await laptop.signIn();
}

/** Opened until it is open: a machine may lose its power while it starts. */
export async function untilOpen(laptop: Laptop, isSignedOut: boolean): Promise<void> {
  while (!(await laptop.open({ signedIn: !isSignedOut }))) await pause(1);
}
