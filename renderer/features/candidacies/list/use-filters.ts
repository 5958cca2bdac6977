import { useMemo } from 'react';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import type { Filter } from '#renderer/ui/choice/filter.ts';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { useWords, type Words } from '../words/words.ts';
import { chosenOf } from './filter-change.ts';

/** The filters over the list with what they offer in this workspace, as chips show them. */
export function useFilters(search: CandidacySearch): readonly Filter[] {
  const { t } = useWords();
  const format = useFormat();
  const school = search.schools?.length === 1 ? search.schools[0] : undefined;
  const offered = useLive(
    (workspace) => ({
      schools: workspace.schools.all().map(({ id, name, town }) => ({ id, label: `${name}, ${town}` })),
      classes: school === undefined ? [] : Object.keys(workspace.schools.get(school)?.classes ?? {}).sort(),
      weeks: Object.keys(workspace.campaign()?.weeks ?? {}).sort(),
      sectors: workspace.offers.sectors(),
      towns: workspace.offers.towns(),
      team: workspace.team(),
      me: workspace.person.name,
    }),
    [school],
  );
  const thing = useLive(
    (workspace) => thingName(workspace, search, t),
    [search.offer, search.student, search.organisation, t],
  );
  return useMemo(() => {
    const same = (value: string) => ({ id: value, label: value });
    const filter = (id: string, label: string, options: Filter['options']): Filter => ({
      id,
      label,
      options,
      chosen: chosenOf(search, id),
    });
    const only = (id: 'group' | 'offer' | 'student' | 'organisation', label: string) => {
      const value = search[id];
      return value === undefined ? [] : [filter(id, t(`filters.${id}`), [{ id: value, label }])];
    };
    return [
      ...(search.group === undefined ? [] : only('group', t(`groupName.${search.group}`))),
      ...only('offer', thing),
      ...only('student', thing),
      ...only('organisation', thing),
      filter('schools', t('filters.school'), offered.schools),
      ...(school === undefined ? [] : [filter('className', t('filters.class'), offered.classes.map(same))]),
      filter(
        'weeks',
        t('filters.week'),
        offered.weeks.map((week) => ({ id: week, label: format.week(week) })),
      ),
      filter(
        'sectors',
        t('filters.sector'),
        offered.sectors.map((code) => ({ id: code, label: sectorName(code) })),
      ),
      filter('towns', t('filters.town'), offered.towns.map(same)),
      filter('isPublic', t('filters.kind'), [
        { id: 'public', label: t('filters.public') },
        { id: 'private', label: t('filters.private') },
      ]),
      filter('holders', t('filters.holder'), [
        { id: offered.me, label: t('filters.mine') },
        { id: 'nobody', label: t('filters.nobody') },
        ...offered.team
          .filter(({ name }) => name !== offered.me)
          .map(({ name, displayName }) => ({ id: name as string, label: displayName })),
      ]),
      filter('marks', t('filters.state'), [
        { id: 'overdue', label: t('filters.overdue') },
        { id: 'untold', label: t('filters.untold') },
        { id: 'redirected', label: t('filters.redirected') },
      ]),
    ];
  }, [search, offered, thing, school, t, format]);
}

/** What the list was narrowed to from another screen: an offer, a pupil, an organisation. */
function thingName(workspace: Workspace, search: CandidacySearch, t: Words): string {
  const { offer, student, organisation } = search;
  const person = student && workspace.students.get(student);
  return (
    (offer && workspace.offers.row(offer)?.title) ??
    (person && `${person.lastName} ${person.firstName}`) ??
    (organisation && workspace.organisations.get(organisation)?.name) ??
    t('filters.unknownThing')
  );
}
