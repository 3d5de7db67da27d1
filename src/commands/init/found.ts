/** What was found that could be indexed. Paths are relative to the working directory, with `/`. */
export type FoundData = ImageFolder | TableOfImages | Vectors;

export interface ImageFolder {
  readonly kind: 'images';
  readonly path: string;
  /** Folders with images in them, each a class. */
  readonly classes: number;
  readonly images: number;
  /** The shorter side of a typical image, in pixels. */
  readonly side?: number;
  /** A folder beside it, to test with. */
  readonly testPath?: string;
  /** An image, to search with. */
  readonly example?: string;
}

export interface TableOfImages {
  readonly kind: 'image-table';
  readonly path: string;
  readonly columns: Columns;
}

export interface Vectors {
  readonly kind: 'vectors';
  readonly path: string;
  /** Of a table. */
  readonly columns?: Columns;
  /** An .npy file with the vectors of the table's rows. */
  readonly beside?: string;
  /** The id of an item, to search with. */
  readonly example?: string;
}

/** Which column of a table is what; only those that are not called as the program expects. */
export interface Columns {
  readonly id?: string;
  readonly label?: string;
  readonly image?: string;
  readonly vector?: string;
  /** Is there a label, whatever it is called? */
  readonly labelled: boolean;
}

/** What the folder is part of. */
export interface Surroundings {
  /** A name for the index: the repository's, else the folder's, as every store takes it. */
  readonly name: string;
  readonly branch: string;
  /** The folder is not the root of its repository: its path from there. */
  readonly within?: string;
  /** There is a repository. */
  readonly repository: boolean;
  /** Host and path of the remote `origin`. */
  readonly remote?: string;
  /** Which CI services have files in the repository. */
  readonly workflows: boolean;
  readonly circleci: boolean;
  /** The repository has a .circleci/config.yml: one that names our orb, or another. */
  readonly circleciConfig?: 'ours' | 'others';
}
