import type { Instant } from '#shared/records/ids.ts';
import type { ErrorData } from '../port.ts';

/** The one truth about the centre, for the state line. Times are instants of this machine's clock. */
export interface SyncStatus {
  readonly state: SyncState;
  /** Acts saved on this computer that the centre has not confirmed: « 3 à envoyer ». */
  readonly toSend: number;
  /** Records the centre refused or that could not be read, waiting in « À vérifier ». */
  readonly aside: number;
  /** The last time all was exchanged; absent before the first time. */
  readonly upToDateAt?: Instant;
  /** The local database failed (disk, quota) or its worker ended: nothing more is saved until Relais is opened again. */
  readonly failed?: ErrorData;
}

export type SyncState =
  /** Before the first answer. */
  | { readonly kind: 'starting' }
  /** The first copy of the scope is arriving; usable meanwhile. `total` grows with the centre, so it is an aim. */
  | { readonly kind: 'first-sync'; readonly received: number; readonly total: number }
  | { readonly kind: 'up-to-date' }
  | { readonly kind: 'receiving' }
  | { readonly kind: 'sending' }
  /** The centre does not answer; retried without asking. With `toSend` 0 nothing waits. */
  | { readonly kind: 'offline'; readonly since: Instant; readonly nextTryAt?: Instant }
  /** It answers, but cannot serve now (429, 5xx). */
  | { readonly kind: 'busy'; readonly since: Instant; readonly nextTryAt: Instant }
  /** No request goes out until the person signs in again; the work is kept. */
  | { readonly kind: 'signed-out'; readonly since: Instant }
  /**
   * This person may not read the scope any more (403), it is gone (404), or its campaign was closed (`closedAt` of
   * `scope:identity`). Nothing is sent; what waits stays here. Asked again now and then, without asking the person.
   */
  | {
      readonly kind: 'refused';
      readonly because: 'forbidden' | 'no-database' | 'closed';
      readonly since: Instant;
    };
