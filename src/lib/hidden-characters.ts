/**
 * Characters that do something to a terminal or to their neighbours instead of standing there: control characters,
 * broken surrogates, those that turn the direction of writing, those without a width of their own that are not needed
 * to write any script, and tags. Global.
 */
export const HIDDEN_CHARACTERS =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
