import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { settledSearch } from '#renderer/data/settled-search.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx';
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { siretDigits } from '#shared/domain/organisation/siret.ts';
import { publicBodies } from '#shared/reference/ministries/public-bodies.ts';
import { sectorOfNaf } from '#shared/reference/sectors/sector-of-naf.ts';
import type { SectionProps } from './form-parts.ts';
import { LookAlikes } from './look-alikes.tsx';
import { withOrganisation } from './offer-draft.ts';
import { optionsFor } from './plain-options.ts';

const newPrefix = 'new:';

/** Who receives: an organisation that is known, found by name, town or SIRET; or a new one. */
export function OrganisationSection({ draft, change, errorOf, markOf }: SectionProps) {
  const { t } = useTranslation('intake');
  const workspace = useWorkspace();
  const known = useLive(
    ({ organisations }) => (draft.organisationId ? organisations.get(draft.organisationId) : undefined),
    [draft.organisationId],
  );
  const search = useCallback(
    async (typed: string, signal: AbortSignal) => {
      const digits = siretDigits(typed);
      const found = /^\d{9,14}$/.test(digits)
        ? workspace.organisations.like({ siret: digits, name: '', town: '' })
        : await settledSearch(workspace, () => workspace.organisations.search(typed, 20), signal);
      const options = found.map(({ id, name, town, siret }) => ({
        id: id as string,
        label: name,
        note: [town, siret].filter(Boolean).join(' · '),
      }));
      const name = typed.trim();
      if (name === '' || /^\d+$/.test(digits)) return options;
      return [...options, { id: newPrefix + name, label: t('organisation.new', { name }) }];
    },
    [workspace, t],
  );
  const bodies = useMemo(() => publicBodies.map(({ name }) => ({ id: name, label: name })), []);
  const searchBodies = useCallback((typed: string) => optionsFor(bodies, typed), [bodies]);
  const isNew = draft.organisationId === undefined && draft.name !== '';
  const value = known
    ? { id: known.id, label: known.name }
    : isNew
      ? { id: newPrefix + draft.name, label: draft.name }
      : null;
  return (
    <>
      <ComboBox
        label={t('organisation.label')}
        placeholder={t('organisation.placeholder')}
        help={known ? [known.town, known.siret].filter(Boolean).join(' · ') : markOf('organisationName')}
        error={errorOf('organisation')}
        value={value}
        onSearch={search}
        autoFocus
        onChange={(option) => {
          if (!option) return;
          if (option.id.startsWith(newPrefix)) {
            const name = option.id.slice(newPrefix.length);
            return change({ organisationId: undefined, name }, 'organisationName');
          }
          const found = workspace.organisations.get(option.id as NonNullable<typeof draft.organisationId>);
          if (found) change(withOrganisation(draft, found), 'organisationName', 'siret', 'isPublic');
        }}
      />
      {isNew && (
        <>
          <TextField
            label={t('organisation.siret')}
            help={markOf('siret', t('organisation.siretHelp'))}
            error={errorOf('siret')}
            optional
            maxLength={24}
            value={draft.siret}
            onChange={(siret) => change({ siret }, 'siret')}
          />
          <TextField
            label={t('organisation.naf')}
            help={t('organisation.nafHelp')}
            optional
            maxLength={6}
            value={draft.naf}
            onChange={(naf) => {
              const sector = sectorOfNaf(naf);
              change({ naf, ...(sector && { sector }) });
            }}
          />
          <LookAlikes
            draft={draft}
            onUse={(found) => change(withOrganisation(draft, found), 'organisationName')}
          />
        </>
      )}
      <RadioGroup
        label={t('kind.label')}
        help={markOf('isPublic')}
        error={errorOf('isPublic')}
        choices={[
          { id: 'public', label: t('kind.public') },
          { id: 'private', label: t('kind.private') },
        ]}
        value={draft.isPublic === undefined ? null : draft.isPublic ? 'public' : 'private'}
        onChange={(kind) => change({ isPublic: kind === 'public' }, 'isPublic')}
      />
      {draft.isPublic && (
        <>
          <ComboBox
            label={t('ministry.label')}
            placeholder={t('ministry.placeholder')}
            optional
            value={draft.ministry ? { id: draft.ministry, label: draft.ministry } : null}
            onSearch={searchBodies}
            onChange={(option) => change({ ministry: option?.id ?? '' })}
          />
          {draft.ministry === '' && <Callout kind="info">{t('ministry.missing')}</Callout>}
        </>
      )}
    </>
  );
}
