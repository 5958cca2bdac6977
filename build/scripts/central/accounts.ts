import { centreRoles } from '#shared/central/scope.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Credentials } from './centre-client.ts';
import type { CentreUser } from './provision-users.ts';

/** `name:password`; the password may hold colons. Throws `invalid` (`admin-given`). */
export function readAdmin(given: string): Credentials {
  const [name = '', ...rest] = given.split(':');
  const password = rest.join(':');
  if (name === '' || password === '')
    throw new AppError('invalid', 'no name:password', { reason: 'admin-given' });
  return { name, password };
}

/** `name:password:role[:displayed name]`; the password holds no colon. Throws `invalid` (`user-given`). */
export function readUser(given: string): CentreUser {
  const [name = '', password = '', given3 = '', ...rest] = given.split(':');
  const role = centreRoles.find((each) => each === given3);
  if (name === '' || password === '' || role === undefined) {
    // Without the password: this ends up in a terminal.
    throw new AppError('invalid', 'no account', { reason: 'user-given', given: name });
  }
  return { name, password, role, displayName: rest.join(':') || name };
}
