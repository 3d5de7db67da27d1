import { inClones } from '../hosts/git.ts';
import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { askNobody, askOnTerminal, type Questions } from './init/ask.ts';
import { CI_SERVICES, type CiService, ciFiles, likelyService, SERVICE_NAMES } from './init/ci-service.ts';
import { configText } from './init/config-text.ts';
import { describeData, findData } from './init/find-data.ts';
import type { FoundData, Surroundings } from './init/found.ts';
import { nextSteps, renderDone } from './init/summary.ts';
import { lookAround } from './init/surroundings.ts';
import { writeFiles } from './init/writing.ts';

/** Looks at the folder, asks what it cannot know, and writes a config file and a workflow with which a first run works. */
export async function init(context: Context): Promise<number> {
  const { settings, host, signal, log } = context;
  const surroundings = await lookAround();
  const found = await findData(settings.data?.[0]);
  if ((settings.data?.length ?? 0) > 1)
    log.warn('Only the first `data` was looked at: add the others to the file.');
  const asks = !settings.yes && host.interactive && process.stdin.isTTY === true;
  const questions = asks ? askOnTerminal(signal) : askNobody;
  try {
    const data = await chooseData(found, questions);
    const service = settings.ci ?? (await chooseService(surroundings, questions));
    const index = settings.index === 'default' ? surroundings.name : settings.index;
    const invented = `${index}-model`;
    const modelName =
      data.kind === 'vectors'
        ? await questions.text('What is the model called that computed the vectors?', invented)
        : '';
    const guessedModel = modelName === invented;
    const { files, byHand } = ciFiles(service, surroundings, context.version, data);
    const written = await writeFiles(
      [
        { path: 'vector-index.yml', text: configText({ index, data, modelName, guessedModel }) },
        ...files,
        { path: '.gitignore', text: '.vector-index/\nout/\n', adds: true },
      ],
      settings.force,
      byHand !== undefined,
    );
    const paths = [data.path, ...('beside' in data && data.beside ? [data.beside] : [])];
    const clones = await Promise.all(paths.map((path) => inClones(path, process.cwd())));
    const ignored = paths.filter((_, i) => clones[i] === 'ignored');
    const others = found.filter((other) => other !== data);
    const done = {
      data,
      others,
      surroundings,
      service,
      written,
      guessedModel,
      ignored,
      ...(byHand === undefined ? {} : { byHand }),
    };
    context.print(
      settings.json ? `${JSON.stringify({ ...done, next: nextSteps(done) })}\n` : renderDone(done),
    );
    return EXIT.done;
  } finally {
    questions.close();
  }
}

async function chooseData(found: readonly FoundData[], questions: Questions): Promise<FoundData> {
  const chosen =
    found.length === 1 ? 0 : await questions.choose('What is to be indexed?', found.map(describeData));
  return found[chosen]!;
}

async function chooseService(surroundings: Surroundings, questions: Questions): Promise<CiService> {
  const likely = likelyService(surroundings);
  const services = [likely, ...CI_SERVICES.filter((service) => service !== likely)];
  const chosen = await questions.choose(
    'Which CI service is to run it?',
    services.map((service) => SERVICE_NAMES[service]),
  );
  return services[chosen]!;
}
