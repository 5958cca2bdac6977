import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { TestCentre } from '#tests/support/centre.ts';
import type { FaultPlan, SeenRequest } from '#tests/support/fault.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { impatient, type Machine, type MachineOptions, openMachine } from '#tests/support/machine.ts';

/** A machine behind a proxy of its own that does harm on demand. */
export interface Laptop {
  readonly workspace: Workspace;
  readonly proxy: FaultProxy;
  close(): Promise<void>;
}

export async function openLaptop(
  centre: TestCentre,
  plan: FaultPlan = () => undefined,
  options: Partial<MachineOptions> = {},
): Promise<Laptop> {
  const proxy = await createFaultProxy(centre.url);
  proxy.fault = plan;
  const usual = { centre, as: centre.claire, disk: randomUUID(), url: proxy.url, patience: impatient };
  const machine: Machine = await openMachine({ ...usual, ...options });
  return {
    workspace: machine.workspace,
    proxy,
    async close() {
      await machine.close();
      await proxy.stop();
    },
  };
}

/** A colleague's machine, straight at the centre. */
export async function openColleague(
  centre: TestCentre,
  options: Partial<MachineOptions> = {},
): Promise<Machine> {
  return openMachine({ centre, as: centre.karim, disk: randomUUID(), ...options });
}

export async function note(workspace: Workspace, id: CandidacyId, text: string): Promise<void> {
  const outcome = await workspace.candidacies.apply(workspace.candidacies.plan({ kind: 'note', text }, [id]));
  expect(outcome.saved).toEqual([id]);
}

export function notesOf(workspace: Workspace, id: CandidacyId): string[] {
  const history = workspace.candidacies.view(id)?.history ?? [];
  return history.flatMap(({ decision }) => (decision.kind === 'note' ? [decision.text] : []));
}

export interface StoredDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly decisions?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly hlc: string;
    readonly text?: string;
  }[];
  readonly [name: string]: unknown;
}

/** The document as the centre has it; `error` in it when there is none. */
export async function atCentre(centre: TestCentre, id: string): Promise<StoredDocument> {
  const path = `/${centre.database}/${encodeURIComponent(id)}`;
  return (await (await centre.ask(centre.admin, 'GET', path)).json()) as StoredDocument;
}

/** The paths that the pump asks, by what they are for. */
export const paths: Readonly<Record<string, (request: SeenRequest) => boolean>> = {
  reading: ({ path }) => path.includes('_changes') && !path.includes('feed='),
  polling: ({ path }) => path.includes('feed=longpoll'),
  sending: ({ path }) => path.includes('_bulk_docs'),
  fetching: ({ path }) => path.includes('_all_docs'),
  recognising: ({ path }) => path.includes('scope%3Aidentity') || path.includes('scope:identity'),
  'leaving a mark': ({ path }) => path.includes('_local/'),
};
