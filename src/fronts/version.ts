// Written by scripts/faces.ts from package.json.
export const VERSION = '1.0.0';
