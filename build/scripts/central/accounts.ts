import { audienceFor, centreRoles } from '#shared/central/roles.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Credentials } from './centre-client.ts';
import type { CentreUser } from './provision-users.ts';

/** `name:password`; the password may hold colons. Throws `invalid` (`admin-given`). */
export function readAdmin(given: string): Credentials {
  return readCredentials(given, 'admin-given');
}

/** The same of the keeper's account. Throws `invalid` (`keeper-given`). */
export function readKeeper(given: string): Credentials {
  return readCredentials(given, 'keeper-given');
}

function readCredentials(given: string, reason: string): Credentials {
  const [name = '', ...rest] = given.split(':');
  const password = rest.join(':');
  if (name === '' || password === '') throw new AppError('invalid', 'no name:password', { reason });
  return { name, password };
}

/**
 * `name:password:role[:displayed name]`; the password holds no colon. The role says where, if need be:
 * `school=0590002G`, `teacher=0590002G/3e B`. Throws `invalid` (`user-given`, `user-place`).
 */
export function readUser(given: string): CentreUser {
  const [name = '', password = '', work = '', ...rest] = given.split(':');
  const [wanted = '', place = ''] = work.split(/=(.*)/s);
  const [school = '', className] = place.split(/\/(.*)/s);
  const role = centreRoles.find((each) => each === wanted);
  if (name === '' || password === '' || role === undefined) {
    // Without the password: this ends up in a terminal.
    throw new AppError('invalid', 'no account', { reason: 'user-given', given: name });
  }
  const user = {
    name,
    password,
    role,
    ...(school !== '' && { school }),
    ...(className !== undefined && { className }),
    displayName: rest.join(':') || name,
  };
  audienceFor(user);
  return user;
}
