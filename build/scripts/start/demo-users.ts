import type { CentreUser } from '../central/provision-users.ts';
import { demoPeople } from '../seed/context.ts';

/** A school of the demo campaign whose team is asked for something whatever the day, and one of its classes. */
const school = '0594634S';
const className = '3A';

const team = demoPeople.map(({ user, displayName, role }): CentreUser => {
  return { name: user, password: passwordOf(user), displayName, role };
});

/** Accounts of people who do not exist, at a centre that only this machine reaches: the sign-in page shows them. */
export const demoUsers: readonly CentreUser[] = [
  ...team,
  demoUser('helene.marchand', 'Hélène Marchand', { role: 'school', school }),
  demoUser('julien.roche', 'Julien Roche', { role: 'teacher', school, className }),
  demoUser('sophie.lambert', 'Sophie Lambert', { role: 'partner' }),
];

function demoUser(
  name: string,
  displayName: string,
  assignment: Pick<CentreUser, 'role' | 'school' | 'className'>,
): CentreUser {
  return { name, password: passwordOf(name), displayName, ...assignment };
}

function passwordOf(name: string): string {
  return `demo-${name.split('.')[0]}`;
}
