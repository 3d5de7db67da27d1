import { counted } from '../../lib/counted.ts';
import { shortDigest } from '../../lib/digest.ts';
import { badInput } from '../../lib/errors.ts';
import { type Declaration, declaredDigest } from '../../model/declared-model.ts';
import { findByDigest } from '../../registry/registered-versions.ts';
import type { DeclaredVersion, ModelVersion } from '../../registry/version-record.ts';
import { describeDeclaration } from '../../report/format.ts';
import type { Context } from '../context.ts';
import { findCandidate, writeCandidate } from './candidate.ts';
import { noteVersion } from './note-model.ts';
import type { ObtainedModel } from './obtained-model.ts';

/**
 * What the model is called that computed vectors.
 * @throws CodedError `model.undeclared` (exit 2)
 */
export function nameOfDeclared({ settings: { modelName } }: Context): string {
  if (modelName !== undefined) return modelName;
  throw badInput(
    'model.undeclared',
    '`model-name` is not set, and `data` holds ready vectors: nobody could tell which model computed them.',
    {
      fix: 'Set `model-name` to what that model is called, such as text-embedding-3-small, and `model-revision` where there are several of that name: vectors of two models then never share an index.',
    },
  );
}

/**
 * What the settings say of the model that computed vectors of this length.
 * @throws CodedError `model.undeclared`, `model.other-dimension` (exit 2)
 */
export function declarationOf(context: Context, dimension: number): Declaration {
  const { modelRevision: revision } = context.settings;
  const name = nameOfDeclared(context);
  const declaration = { name, ...(revision === undefined ? {} : { revision }), dimension };
  checkAgreement(context, declaration, 'data');
  return declaration;
}

/**
 * Do the settings say the same of the model as it was declared? What is not set says nothing.
 * @param whose for messages: `data`, `the candidate`
 * @throws CodedError `model.other-declaration`, `model.other-dimension` (exit 2)
 */
export function checkAgreement({ settings }: Context, declaration: Declaration, whose: string): void {
  const { modelName, modelRevision, dimension } = settings;
  if (dimension !== undefined && dimension !== declaration.dimension) {
    throw badInput(
      'model.other-dimension',
      `\`dimension: ${dimension}\` is set, and the vectors of ${whose} have ${counted(declaration.dimension, 'value')}.`,
      { fix: 'Name the right file, or leave `dimension` out to take the vectors as they are.' },
    );
  }
  const said = [
    ...differing('model-name', modelName, declaration.name),
    ...differing('model-revision', modelRevision, declaration.revision),
  ];
  if (said.length === 0) return;
  throw badInput(
    'model.other-declaration',
    `${whose} is declared as ${describeDeclaration(declaration)}, and the settings say otherwise.`,
    {
      problems: said,
      fix: 'Declare them alike, or `train` anew: vectors of two models never share an index.',
    },
  );
}

function differing(name: string, set: string | undefined, declared: string | undefined): string[] {
  return set === undefined || set === declared ? [] : [`${name}: ${set} instead of ${declared ?? 'none'}`];
}

/** The declared model: taken from the registry where it is known, else new. In any case it is the candidate afterwards. */
export async function declareModel(
  context: Context,
  declaration: Declaration,
): Promise<ObtainedModel<DeclaredVersion>> {
  const { log, modelName, commit, clock } = context;
  log.step('Looking for the declared model');
  const digest = declaredDigest(declaration);
  const registry = await context.registry();
  const registered = await findByDigest(registry, modelName, digest);
  if (registered !== undefined) {
    const version = declaredOnly(registered.version);
    const { label, reason } = registered;
    const model = {
      ...{ version, home: registry },
      ...(label === undefined ? {} : { label }),
      ...(reason === undefined ? {} : { reason }),
    };
    await writeCandidate(context, { record: version, files: new Map() });
    log.info(`${describeDeclaration(declaration)}: registered${label === undefined ? '' : ` as ${label}`}.`);
    await noteVersion(context, model, 'registered');
    return model;
  }
  const known = await findCandidate(context);
  const written =
    known?.version.digest === digest
      ? known
      : await writeCandidate(context, {
          record: {
            ...{ kind: 'declared' as const, digest, declaration, dimension: declaration.dimension },
            ...(commit === undefined ? {} : { commit }),
            createdAt: clock.now().toISOString(),
          },
          files: new Map(),
        });
  const model = { version: declaredOnly(written.version), home: written.storage };
  log.info(`${describeDeclaration(declaration)}: new, candidate ${shortDigest(digest)}.`);
  await noteVersion(context, model, 'declared');
  return model;
}

function declaredOnly(version: ModelVersion): DeclaredVersion {
  if (version.kind === 'declared') return version;
  throw new Error(`${shortDigest(version.digest)} is the digest of a trained and of a declared model`);
}
