import type { Random } from '#build/scripts/seed/random.ts';
import type { ActOutcome } from '#renderer/data/api/candidacies.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { ActId } from '#shared/records/ids.ts';
import { drawChoice } from './choices.ts';
import { drawEdit, drawSettlement } from './edits.ts';
import type { Laptop } from './laptop.ts';
import type { Promises } from './promises.ts';

/**
 * Somebody at a laptop, who does whatever chance says; what the laptop then says is saved goes into `promises`.
 * False when nothing could be done.
 */
export async function actOnce(
  laptop: Laptop,
  random: Random,
  promises: Promises,
  text: string,
): Promise<boolean> {
  const workspace = laptop.workspace();
  if (!workspace?.ready()) return false;
  const what = random.weighted([
    ['decide', 62],
    ['edit', 13],
    ['settle', 5],
    ['create', 8],
    ['undo', 10],
    ['aside', 4],
  ] as const);
  if (what === 'aside') return lookAside(laptop, workspace, random, promises);
  const act =
    what === 'edit'
      ? drawEdit(laptop, random, text)
      : what === 'settle'
        ? drawSettlement(laptop, random)
        : draw(what, workspace, random, text);
  if (!act) return false;
  promises.begun();
  const outcome = await laptop.orDeath(act());
  // An edit that changes nothing is no act.
  if (outcome?.actId && (what !== 'edit' || laptop.shown.has(outcome.actId)))
    promises.made(laptop, outcome.actId);
  return true;
}

type Done = Partial<Pick<ActOutcome, 'saved'>> & { readonly actId?: ActId };

/** As often as somebody looks for something that can be done. */
const looks = 6;

/** Something that this machine allows now; undefined when nothing was found. */
function draw(
  what: 'decide' | 'create' | 'undo',
  workspace: Workspace,
  random: Random,
  text: string,
): (() => Promise<Done>) | undefined {
  if (what === 'undo') {
    const mine = workspace.acts.recent(12).filter(({ id }) => workspace.acts.canUndo(id));
    return mine.length > 0 ? () => workspace.acts.undo(random.pick(mine).id) : undefined;
  }
  for (let look = 0; look < looks; look += 1) {
    const found = what === 'create' ? drawNew(workspace, random, text) : drawPlan(workspace, random, text);
    if (found) return found;
  }
  return undefined;
}

function drawNew(workspace: Workspace, random: Random, text: string): (() => Promise<Done>) | undefined {
  const rows = workspace.candidacies.query({}, { by: 'submitted' });
  const offers = workspace.offers.query({ statuses: ['published'] }, { by: 'title' });
  if (rows.length === 0 || offers.length === 0) return undefined;
  const offer = random.pick(offers);
  const { studentId } = random.pick(rows);
  const wish = {
    studentId,
    offerId: offer.id,
    week: random.pick(offer.weeks),
    source: 'paper',
    motivation: text,
  } as const;
  const { verdict } = workspace.candidacies.checkNew(wish);
  return verdict.allowed ? () => workspace.candidacies.create(wish) : undefined;
}

function drawPlan(workspace: Workspace, random: Random, text: string): (() => Promise<Done>) | undefined {
  const drawn = drawChoice(workspace, random, text);
  if (!drawn) return undefined;
  const ids = drawn.rows.map(({ id }) => id);
  const plan = workspace.candidacies.plan(drawn.choice, ids);
  if (plan.will.length === 0) return undefined;
  const also = plan.also.map(({ row }) => row.id);
  const without = random.chance(0.5) ? also : [];
  return () => workspace.candidacies.apply(plan, { without });
}

/** Sends again what the centre refused, or lets go of it; either way it is promised no more under its old name. */
async function lookAside(
  laptop: Laptop,
  workspace: Workspace,
  random: Random,
  promises: Promises,
): Promise<boolean> {
  const refused = workspace.aside.list().filter(({ kind }) => kind === 'refused');
  if (refused.length === 0) return false;
  const entry = random.pick(refused);
  // A record that waits here as it is goes again under its own name, or would be left different from the centre's.
  const isWhole = !entry.decision && laptop.shown.has(entry.recordId);
  // Also when it dies meanwhile: nobody can know how far that came.
  if (!isWhole) promises.released(entry);
  const isAgain = isWhole || random.chance(0.7);
  const work: Promise<unknown> = isAgain
    ? workspace.aside.retry(entry.id)
    : workspace.aside.dismiss(entry.id);
  await laptop.orDeath(work.then(() => undefined).catch(() => undefined));
  return true;
}
