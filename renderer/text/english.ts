import app from './en/app.json' with { type: 'json' };
import candidacies from './en/candidacies.json' with { type: 'json' };
import commands from './en/commands.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import copies from './en/copies.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import figures from './en/figures.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import intake from './en/intake.json' with { type: 'json' };
import journal from './en/journal.json' with { type: 'json' };
import matching from './en/matching.json' with { type: 'json' };
import offers from './en/offers.json' with { type: 'json' };
import sending from './en/sending.json' with { type: 'json' };
import session from './en/session.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import terms from './en/terms.json' with { type: 'json' };
import today from './en/today.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import verdicts from './en/verdicts.json' with { type: 'json' };
import type { Namespace } from './resources.ts';

/** Every English sentence; fetched when somebody asks for English. */
export const english = {
  app,
  candidacies,
  commands,
  common,
  copies,
  errors,
  figures,
  imports,
  intake,
  journal,
  matching,
  offers,
  sending,
  session,
  settings,
  terms,
  today,
  ui,
  verdicts,
} as const satisfies Record<Namespace, object>;
