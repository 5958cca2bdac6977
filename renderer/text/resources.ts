import app from './fr/app.json' with { type: 'json' };
import candidacies from './fr/candidacies.json' with { type: 'json' };
import commands from './fr/commands.json' with { type: 'json' };
import common from './fr/common.json' with { type: 'json' };
import copies from './fr/copies.json' with { type: 'json' };
import errors from './fr/errors.json' with { type: 'json' };
import figures from './fr/figures.json' with { type: 'json' };
import imports from './fr/imports.json' with { type: 'json' };
import intake from './fr/intake.json' with { type: 'json' };
import journal from './fr/journal.json' with { type: 'json' };
import matching from './fr/matching.json' with { type: 'json' };
import offers from './fr/offers.json' with { type: 'json' };
import sending from './fr/sending.json' with { type: 'json' };
import session from './fr/session.json' with { type: 'json' };
import settings from './fr/settings.json' with { type: 'json' };
import terms from './fr/terms.json' with { type: 'json' };
import today from './fr/today.json' with { type: 'json' };
import ui from './fr/ui.json' with { type: 'json' };
import verdicts from './fr/verdicts.json' with { type: 'json' };

/** Every French sentence, by namespace = file name. In the first load: French is what the program speaks at once. */
export const french = {
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
} as const;

/** The namespaces; each is a file in `fr/` and one in `en/` with the same keys. */
export type Namespace = keyof typeof french;
