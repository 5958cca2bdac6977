import {
  CalendarX2,
  CircleCheckBig,
  CircleSlash2,
  Hand,
  type LucideIcon,
  MailQuestionMark,
  Megaphone,
  MessageSquareReply,
  NotebookPen,
  RotateCcw,
  Send,
  ThumbsDown,
  ThumbsUp,
  Undo,
  UserRoundPlus,
  Waypoints,
} from 'lucide-react';
import type { CandidacyDecisionKind } from '#shared/records/candidacy/decisions.ts';

/** What a person can decide on a candidacy that is there: all kinds but the first and the taking back. */
export type ActKind = Exclude<CandidacyDecisionKind, 'submit' | 'retract'>;

/** One act: a button, a key, a line of the palette. Its words are `commands:candidacy.<kind>`, its verdict the domain's. */
export interface CandidacyCommand {
  readonly kind: ActKind;
  readonly icon: LucideIcon;
  /** A letter, while the list or the detail has the focus. */
  readonly key?: string;
  /** Done at one press where it concerns one candidacy; else a panel asks what it needs, or shows what it will do. */
  readonly atOnce?: true;
}

/** The one table of acts, in the order of the palette: the way of a candidacy from its arrival to its end. */
export const candidacyCommands: readonly CandidacyCommand[] = [
  { kind: 'take', icon: Hand, key: 'p', atOnce: true },
  { kind: 'forward', icon: Send, key: 't' },
  { kind: 'redirect', icon: Waypoints, key: 'r' },
  { kind: 'host-accept', icon: ThumbsUp, key: 'a' },
  { kind: 'host-decline', icon: ThumbsDown, key: 'd' },
  { kind: 'confirm', icon: CircleCheckBig, key: 'c', atOnce: true },
  { kind: 'ask-completion', icon: MailQuestionMark, key: 'k' },
  { kind: 'complete', icon: MessageSquareReply, key: 'l', atOnce: true },
  { kind: 'told', icon: Megaphone, key: 'v' },
  { kind: 'assign', icon: UserRoundPlus, key: 'i' },
  { kind: 'note', icon: NotebookPen, key: 'm' },
  { kind: 'expire', icon: CalendarX2, key: 'e', atOnce: true },
  { kind: 'withdraw', icon: Undo, key: 'x' },
  { kind: 'cancel', icon: CircleSlash2 },
  { kind: 'reopen', icon: RotateCcw, key: 'o', atOnce: true },
];

/** The acts that come first in each status, the likeliest at the head; the others are in « Autres actions ». */
export const likelyActs = {
  submitted: ['take', 'forward', 'redirect', 'ask-completion'],
  'in-review': ['forward', 'redirect', 'ask-completion'],
  'to-complete': ['complete', 'forward', 'redirect'],
  forwarded: ['host-accept', 'host-decline', 'redirect', 'expire'],
  held: ['confirm', 'host-decline', 'redirect', 'told'],
  placed: ['told', 'note', 'cancel'],
  declined: ['redirect', 'told', 'reopen'],
  withdrawn: ['note', 'reopen'],
  cancelled: ['redirect', 'told', 'reopen'],
  expired: ['redirect', 'told', 'reopen'],
} as const satisfies Readonly<Record<string, readonly ActKind[]>>;

/** `candidacy.forward`: the act's name in the program's command table and in the record of what was done. */
export function commandName(kind: ActKind): `candidacy.${ActKind}` {
  return `candidacy.${kind}`;
}
