import { candidacyStatuses } from '#shared/domain/candidacy/statuses.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyId, IsoDate, OfferId } from '#shared/records/ids.ts';
import type { CandidacyRow, CandidacySort } from '../api/candidacies.ts';
import type { OfferRow, OfferSort } from '../api/offers.ts';
import type { Topic } from '../api/workspace.ts';
import { buildCandidacyRow, candidacyKeys, candidacyText } from './candidacy-row.ts';
import { createDisputeIndex, type DisputeIndex } from './dispute-index.ts';
import { createIdleWork } from './idle-work.ts';
import { buildOfferRow, offerKeys, offerStatuses, offerText } from './offer-row.ts';
import { createRowBook, type RowBook } from './row-book.ts';
import { organisationText, studentText } from './search-texts.ts';
import { createStates, type States } from './states.ts';
import type { TextSearch } from './text-search.ts';
import type { Topics } from './topics.ts';
import { createWorkingSet, type WorkingSet } from './working-set.ts';

/** The scope in memory with all that is kept up beside it; the repositories read from here. */
export interface Memory {
  readonly set: WorkingSet;
  readonly states: States;
  /** What does not agree, for « Envois et désaccords ». */
  readonly disputes: DisputeIndex;
  readonly candidacyRows: RowBook<CandidacyId, CandidacyRow, CandidacySort['by']>;
  readonly offerRows: RowBook<OfferId, OfferRow, Exclude<OfferSort['by'], 'distance'>>;
  today(): IsoDate;
  /** Takes records in; small changes show at once, large ones in slices that leave the screen its time. */
  take(records: readonly AnyRecord[], unsent: readonly string[], removed: readonly string[]): void;
  /** The date changed: what is overdue is looked at again. */
  newDay(today: IsoDate): void;
  /** Resolves once every line of what was taken in so far is there. */
  settled(): Promise<void>;
}

/** So many changed lines are rebuilt at once, within a frame; more are done in slices. */
const atOnce = 200;
const sliceMs = 8;
/** While much arrives, screens are told so often. */
const calmMs = 250;
const offersMs = 2_000;
/** When nothing arrived for so long, what nobody asked for yet is made ready. */
const quietMs = 500;

export function createMemory(topics: Topics, search: TextSearch, firstDay: IsoDate): Memory {
  const set = createWorkingSet();
  const states = createStates(set);
  const disputes = createDisputeIndex(set, states);
  let today = firstDay;
  const candidacyRows: Memory['candidacyRows'] = createRowBook({
    build: (id) => buildCandidacyRow(set, states, today, id),
    keys: candidacyKeys,
    atOnce: ['due'],
    index: (texts) => search.put('candidacies', texts),
    textOf: candidacyText,
    number: (id) => search.number('candidacies', id),
    codeOf: ({ status }) => candidacyStatuses.indexOf(status),
  });
  const offerRows: Memory['offerRows'] = createRowBook({
    build(id) {
      const row = buildOfferRow(set, states, id);
      disputes.noteOffer(id, row?.overbooked === true);
      return row;
    },
    keys: offerKeys,
    atOnce: ['organisation'],
    index: (texts) => search.put('offers', texts),
    textOf: offerText,
    number: (id) => search.number('offers', id),
    codeOf: ({ status }) => offerStatuses.indexOf(status),
  });
  const prepareSoon = createIdleWork(
    () => !isWorking && performance.now() - lastTaken > quietMs,
    (until) => candidacyRows.prepare(until) && offerRows.prepare(until),
  );
  const pending = new Set<Topic>();
  let lastTold = 0;
  let lastTaken = 0;
  let lastOffers = 0;
  let isWorking = false;
  let isSettled = false;
  const waiting: (() => void)[] = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => slice();
  // In Node a port that listens keeps the process alive.
  (channel.port1 as unknown as { unref?(): void }).unref?.();

  function settle(): void {
    if (candidacyRows.settle()) pending.add('candidacies');
    if (offerRows.settle()) pending.add('offers');
    lastTold = performance.now();
  }

  function tell(): void {
    settle();
    const now = [...pending];
    pending.clear();
    topics.bump(...now);
  }

  function slice(): void {
    if (isSettled) {
      // Screens draw now: what was settled for them had a task of its own, so that neither is long.
      isSettled = false;
      tell();
      return channel.port2.postMessage(0);
    }
    const start = performance.now();
    const until = start + sliceMs;
    // An offer is counted anew with each of its candidacies: not while they stream in, or only now and then.
    const isCalm =
      waiting.length > 0 ||
      start - lastTaken > calmMs ||
      start - lastOffers > offersMs ||
      offerRows.waiting() <= atOnce;
    const hasCandidacies = candidacyRows.work(until);
    const hasOffers = hasCandidacies && isCalm && offerRows.work(until);
    if (hasOffers) lastOffers = start;
    const isDone = hasCandidacies && (hasOffers || offerRows.waiting() === 0);
    const isMuch = candidacyRows.unsettled() + offerRows.unsettled() > atOnce;
    if (isMuch && (isDone || performance.now() - lastTold > calmMs)) {
      settle();
      isSettled = true;
      return channel.port2.postMessage(0);
    }
    if (isDone) {
      isWorking = false;
      tell();
      for (const resolve of waiting.splice(0)) resolve();
      prepareSoon();
      return;
    }
    if (performance.now() - lastTold > calmMs) tell();
    if (hasCandidacies && !isCalm) setTimeout(slice, calmMs);
    else channel.port2.postMessage(0);
  }

  return {
    set,
    states,
    disputes,
    candidacyRows,
    offerRows,
    today: () => today,
    take(records, unsent, removed) {
      const change = set.take(records, unsent, removed);
      const moved = states.follow(change);
      disputes.follow(records, removed);
      search.put(
        'students',
        [...change.students].map((id) => ({ id, text: studentText(set, id) })),
      );
      search.put(
        'organisations',
        [...change.organisations].map((id) => ({ id, text: organisationText(set, id) })),
      );
      candidacyRows.mark(change.candidacies);
      offerRows.mark(change.offers);
      offerRows.mark(moved);
      for (const topic of change.topics) pending.add(topic);
      lastTaken = performance.now();
      if (isWorking) return;
      isWorking = true;
      const isMuch = candidacyRows.waiting() + offerRows.waiting() > atOnce || records.length > atOnce;
      if (isMuch) channel.port2.postMessage(0);
      else slice();
    },
    newDay(day) {
      today = day;
      candidacyRows.mark([...set.all('candidacy').keys()] as CandidacyId[]);
      pending.add('day');
      if (!isWorking) {
        isWorking = true;
        channel.port2.postMessage(0);
      }
    },
    settled: () =>
      new Promise((resolve) => {
        if (isWorking) waiting.push(resolve);
        else resolve();
      }),
  };
}
