import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '#renderer/ui/lib/cx.ts';
import { AccessSection } from './access-section.tsx';
import { ContactSection } from './contact-section.tsx';
import type { SectionProps } from './form-parts.ts';
import { HoursSection } from './hours-section.tsx';
import styles from './new-offer.module.css';
import { OrganisationSection } from './organisation-section.tsx';
import { WeeksSection } from './weeks-section.tsx';
import { WorkSection } from './work-section.tsx';

/** The form, in the order in which one asks on the telephone. */
export function OfferSections(props: SectionProps) {
  const { t } = useTranslation('intake');
  const parts: readonly (readonly [string, ReactNode])[] = [
    [t('section.organisation'), <OrganisationSection key="organisation" {...props} />],
    [t('section.work'), <WorkSection key="work" {...props} />],
    [t('section.weeks'), <WeeksSection key="weeks" {...props} />],
    [t('section.hours'), <HoursSection key="hours" {...props} />],
    [t('section.contact'), <ContactSection key="contact" who="contact" {...props} />],
    [t('section.tutor'), <ContactSection key="tutor" who="tutor" {...props} />],
    [t('section.access'), <AccessSection key="access" {...props} />],
  ];
  return (
    <div className={cx(styles.form)}>
      {parts.map(([title, part]) => (
        <section key={title} className={cx(styles.section)} aria-label={title}>
          <h2 className={cx(styles.heading)}>{title}</h2>
          {part}
        </section>
      ))}
    </div>
  );
}
