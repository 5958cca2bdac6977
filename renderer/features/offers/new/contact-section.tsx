import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import type { FactName } from '#shared/domain/intake/proposal.ts';
import type { SectionProps } from './form-parts.ts';
import type { DraftContact } from './offer-draft.ts';

interface ContactSectionProps extends SectionProps {
  readonly who: 'contact' | 'tutor';
}

const facts: Readonly<Record<'contact' | 'tutor', Partial<Record<keyof DraftContact, FactName>>>> = {
  contact: { name: 'contactName', mail: 'contactMail', phone: 'contactPhone' },
  tutor: { name: 'tutorName' },
};
const types = { name: 'text', phone: 'tel', mail: 'email', role: 'text' } as const;
const longest = { name: 120, phone: 30, mail: 200, role: 120 } as const;

/** Whom to call, or who looks after the pupil. */
export function ContactSection({ who, draft, change, markOf }: ContactSectionProps) {
  const { t } = useTranslation('intake');
  return (['name', 'phone', 'mail', 'role'] as const).map((part) => {
    const fact = facts[who][part];
    return (
      <TextField
        key={part}
        label={t(`contact.${part}`)}
        help={fact && markOf(fact)}
        optional
        type={types[part]}
        maxLength={longest[part]}
        autoComplete="off"
        value={draft[who][part]}
        onChange={(text) => change({ [who]: { ...draft[who], [part]: text } }, ...(fact ? [fact] : []))}
      />
    );
  });
}
