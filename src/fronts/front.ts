/**
 * The program: a command line when there are arguments; when there are none, a step of the orb or of an action.
 * @returns the exit code
 */
export async function runFront(): Promise<number> {
  const args = process.argv.slice(2);
  forgiveReadersWhoLeave();
  if (args.length === 0 && process.env.VI_ORB_COMMAND !== undefined)
    return (await import('./orb.ts')).runOrb(process.env);
  if (args.length === 0 && process.env.GITHUB_ACTIONS === 'true')
    return (await import('./action.ts')).runAction(process.env);
  return (await import('./cli.ts')).runCli(args, process.env);
}

/** `vector-index status | head -1` closes the pipe early: what is left to say is lost, the work goes on. */
function forgiveReadersWhoLeave(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
