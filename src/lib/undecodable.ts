import { badInput } from './errors.ts';

/** Of an image by its id, or of one that has none. @returns CodedError `data.undecodable` (exit 2) */
export const undecodable = ({ id }: { readonly id: string }, reason: string): Error =>
  badInput('data.undecodable', `The image${id === '' ? '' : ` "${id}"`} cannot be decoded: ${reason}.`, {
    fix: 'Repair or remove it: it must be a whole JPEG, PNG or WebP image.',
  });
