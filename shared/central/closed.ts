import { type CentreDocument, identityId } from './identity.ts';

export const closedDesignId = '_design/closed';

/** Lets nobody but the server's admin write any more, whatever the guard beside it says. */
export function closedDesign(scope: string): CentreDocument {
  const refusal = JSON.stringify(`closed: ${scope}`);
  return {
    _id: closedDesignId,
    language: 'javascript',
    validate_doc_update: `function (newDoc, oldDoc, userCtx) { if (userCtx.roles.indexOf('_admin') === -1) throw({ forbidden: ${refusal} }); }`,
  };
}

/** Whether of a database only what tells that it was closed is left. */
export function isTombstone(ids: readonly string[]): boolean {
  return ids.every((id) => id.startsWith('_design/') || id === identityId);
}
