// Who may import whom. The picture stands in docs/architecture.md.
const rooms = '^src/(data|model|evaluate|gate|registry|embed|index|report)/';
const adapters =
  '^src/(registry/[^/]+/|stores/[^/]+/|engines/[^/]+/|hosts/(github|circleci|terminal|plain-ci)\\.ts)';
const ports = '^src/(registry/registry|stores/store|engines/engine|hosts/host)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lib-stands-alone',
      comment: 'lib imports Node and small libraries only',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/', pathNot: '^src/lib/' },
    },
    {
      name: 'a-port-imports-lib-only',
      severity: 'error',
      from: { path: ports },
      to: { path: '^src/', pathNot: '^src/lib/' },
    },
    {
      name: 'rooms-never-import-adapters',
      severity: 'error',
      from: { path: rooms, pathNot: adapters },
      to: { path: adapters },
    },
    {
      name: 'rooms-share-types-only',
      comment:
        "data model evaluate gate registry embed index report import ports, lib, and each other's types",
      severity: 'error',
      from: { path: '^src/(data|model|evaluate|gate|registry|embed|index|report)/' },
      to: {
        path: rooms,
        pathNot: ['^src/$1/', ports],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rooms-know-no-command',
      severity: 'error',
      from: { path: [rooms, adapters, ports] },
      to: { path: '^src/(reader|commands|fronts|adapters|wiring|main|bundle|settings/(?!settings\\.ts))' },
    },
    {
      name: 'the-reader-knows-no-command',
      comment:
        'the reader is to an application what a command is to a person: it sees all rooms, and none sees it',
      severity: 'error',
      from: { path: '^src/reader/' },
      to: { path: '^src/(reader\\.ts|commands|fronts|adapters|wiring|main|bundle|settings)' },
    },
    {
      name: 'an-adapter-stays-in-its-room',
      severity: 'error',
      from: { path: '^src/(stores|engines|registry)/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/$1/$2/', '^src/lib/', '^src/$1/[^/]+\\.ts$'] },
    },
    {
      name: 'one-file-knows-adapters',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/adapters\\.ts$', '^src/(stores|engines|registry|hosts)/'] },
      to: { path: adapters },
    },
    {
      name: 'actions-toolkit-in-its-files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(fronts/action|hosts/github|hosts/github-files)\\.ts$' },
      to: { path: 'node_modules/@actions/' },
    },
    {
      name: 'tensorflow-in-its-engine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engines/tfjs/' },
      to: { path: 'node_modules/@tensorflow/' },
    },
    {
      name: 's3-in-its-registry',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/registry/s3/' },
      to: { path: 'node_modules/@(aws-sdk|smithy)/' },
    },
    {
      name: 'pinecone-in-its-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/stores/pinecone/' },
      to: { path: 'node_modules/@pinecone-database/' },
    },
    {
      name: 'sqlite-in-its-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/stores/local/' },
      to: { path: '^(node:)?sqlite$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
