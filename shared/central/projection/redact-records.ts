import { settingsOf } from '#shared/domain/campaign/settings.ts';
import { withFolded } from '#shared/domain/candidacy/folded.ts';
import type { Campaign } from '#shared/records/campaign/schema.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { Placement } from '#shared/records/placement/schema.ts';
import type { School } from '#shared/records/school/schema.ts';
import type { Student } from '#shared/records/student/schema.ts';
import type { Audience } from '../audience.ts';
import type { CentreDocument } from '../identity.ts';
import type { Figures } from './projected-fields.ts';
import { pick, projectedRecord } from './projected-record.ts';
import { redactDecisions } from './redact-decisions.ts';

const place = ['street', 'postcode', 'town', 'point', 'pointFrom'] as const;

/** The school itself, without anybody's mail or number; of its classes, a teacher sees their own. */
export function redactSchool(school: School, audience: Audience): CentreDocument {
  const classes = Object.entries(school.classes).filter(
    ([name]) => audience.kind === 'school' || (audience.kind === 'class' && name === audience.className),
  );
  return projectedRecord('school', school.id, {
    ...pick(school, ['name', ...place, 'network', 'qpv', 'weeks']),
    classes: Object.fromEntries(classes.map(([name, one]) => [name, pick(one, ['name', 'weeks'])])),
  });
}

/** A pupil; what reaches them at home is for their school and not for each teacher. */
export function redactStudent(student: Student, audience: Audience): CentreDocument {
  return projectedRecord('student', student.id, {
    ...pick(student, ['firstName', 'lastName', 'schoolId', 'className', 'wishes']),
    ...(audience.kind === 'school' && pick(student, ['birthDate', 'gender', 'mail', 'phone'])),
  });
}

/** A candidacy with its decisions as the school sees them, folded anew. */
export function redactCandidacy(candidacy: Candidacy, campaign: Campaign | undefined): CentreDocument {
  const decisions = redactDecisions(candidacy.decisions);
  const { id, studentId } = candidacy;
  const { folded } = withFolded({ ...candidacy, decisions: [...decisions] }, settingsOf(campaign));
  return projectedRecord('candidacy', id, {
    studentId,
    ...pick(candidacy, ['motivation']),
    decisions,
    folded,
  });
}

/** Where a pupil goes, without the tutor. */
export function redactPlacement(placement: Placement): CentreDocument {
  const names = ['studentId', 'candidacyId', 'offerId', 'organisationId', 'week'] as const;
  return projectedRecord('placement', placement.id, pick(placement, names));
}

/** Who hosts, and where; no contact, nothing of the team's notes. */
export function redactOrganisation(organisation: Organisation): CentreDocument {
  return projectedRecord(
    'organisation',
    organisation.id,
    pick(organisation, ['name', 'isPublic', 'sector', ...place]),
  );
}

/** The calendar and delays, and the team by name, whom a school knows; partners get figures in its stead. */
export function redactCampaign(campaign: Campaign, figures?: Figures): CentreDocument {
  return projectedRecord('campaign', campaign.id, {
    ...pick(campaign, ['name', 'firstWeek', 'lastWeek', 'weeks', 'settings']),
    team: figures === undefined ? campaign.team : {},
    ...(figures && { figures }),
  });
}
