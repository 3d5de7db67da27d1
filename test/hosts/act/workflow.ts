/** The action's inputs, as YAML that stands under `with:`. */
export function workflow(inputs = 'command: run'): string {
  const block = inputs
    .trim()
    .split('\n')
    .map((line) => `          ${line}`);
  return `name: Index
on: [push, pull_request, pull_request_target, merge_group, workflow_run, workflow_dispatch]
jobs:
  index:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - id: index
        uses: org/vector-index-action@v1
        with:
${block.join('\n')}
      - if: \${{ !cancelled() }}
        uses: actions/upload-artifact@v6
        with:
          name: out
          path: out
`;
}
