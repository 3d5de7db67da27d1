// Written by scripts/faces.ts from package.json.
export const VERSION = '0.1.0';
