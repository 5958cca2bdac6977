import { useEffect, useMemo, useState } from 'react';
import { localDay } from '#renderer/data/local-day.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { addDays } from '#shared/domain/week/iso-date.ts';
import { channels, type DecisionOf } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { Choosing } from '../forms/choosing.ts';
import { useWords } from '../words/words.ts';
import { bestContact, contactsOf } from './best-contact.ts';
import styles from './forward.module.css';
import { forwardLetters } from './forward-text.ts';
import { Letter } from './letter.tsx';

/** As many letters are shown at once; more are forwarded in several acts. */
const mostRead = 60;

/** The ready text to send, then how and to whom it went. Relais sends nothing by itself, and says so. */
export function ForwardForm({
  choice,
  ids,
  onChange,
}: Choosing<'forward'> & { readonly ids: readonly CandidacyId[] }) {
  const { t } = useWords();
  const format = useFormat();
  const [typedTo, setTypedTo] = useState(false);
  const days = useLive((workspace) => workspace.settings().hostAnswerDays, []);
  const views = useLive(
    ({ candidacies }) =>
      ids
        .slice(0, mostRead)
        .filter((id) => ids.length === 1 || candidacies.verdict(id, { kind: 'forward' }).allowed)
        .map((id) => candidacies.view(id))
        .filter((view) => view !== undefined),
    [ids],
  );
  const letters = useMemo(
    () => forwardLetters(views, addDays(localDay(new Date()), days), t, format),
    [views, days, t, format],
  );
  const [first] = views;
  const lines = contactsOf(first).map(({ name, phone, mail }) =>
    [name, phone, mail].filter(Boolean).join(' · '),
  );
  const known = [...new Set(lines)].filter(Boolean);
  // Several go to several: no one address is theirs.
  useEffect(() => {
    const each = t('forward.eachContact');
    if (!typedTo && letters.length > 1 && choice.to !== each) onChange({ ...choice, to: each });
  }, [letters.length, typedTo, choice, onChange, t]);
  const pick = (channel: DecisionOf<'forward'>['channel']) =>
    onChange({
      ...choice,
      channel,
      to: typedTo || letters.length > 1 ? choice.to : bestContact(first, channel),
    });
  return (
    <>
      <div className={cx(styles.part)}>
        <h3 className={cx(styles.step)}>{t('forward.step1')}</h3>
        <p className={cx(styles.muted)}>{t('forward.readyNote')}</p>
        {letters.length > 1 && <p>{t('forward.several', { count: letters.length })}</p>}
        {letters.map((letter) => (
          <Letter
            key={letter.organisation + letter.subject}
            letter={letter}
            to={choice.channel === 'mail' && letters.length === 1 ? choice.to : ''}
            titled={letters.length > 1}
          />
        ))}
        {known.length > 0 && letters.length === 1 && (
          <p className={cx(styles.muted)}>{t('forward.contacts', { contacts: known.join(' — ') })}</p>
        )}
      </div>
      <div className={cx(styles.part)}>
        <h3 className={cx(styles.step)}>{t('forward.step2')}</h3>
        <Callout kind="info">{t('forward.notSent')}</Callout>
        <RadioGroup
          label={t('form.channel')}
          value={choice.channel}
          onChange={pick}
          choices={channels.map((id) => ({ id, label: t(`terms:channel.${id}`) }))}
        />
        <TextField
          label={t('form.to')}
          help={t('form.toHelp')}
          value={choice.to}
          maxLength={200}
          onChange={(to) => {
            setTypedTo(true);
            onChange({ ...choice, to });
          }}
        />
      </div>
    </>
  );
}
