/** The number of an object's path, or those of the objects in an array. */
export type PathIds = number | null | readonly PathIds[];

/** Arguments of a method, and the paths of the objects among them. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: PathIds[];
}

/** How the library says which object it means: by the member of another one, or by what it was told of it. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: PathType;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** One thing that a request asks for. */
export interface Action {
  Id: number;
  ActionType: ActionType;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Skip?: number; Top?: number };
}

/** Body of a `ProcessQuery` request. */
export interface RequestBody {
  Actions?: Action[];
  ObjectPaths?: Record<string, ObjectPath>;
}

/** The answer to one: what came of the actions, up to the first that failed. */
export interface ReplyBody {
  Results: { ActionId: number; Value: unknown }[];
  /** The traces that were reached: the library registers handlers of events, and words errors, by them. */
  TraceIds: number[];
  Error: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  } | null;
}

export const enum PathType {
  Global = 1,
  New = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}
export const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  Set = 4,
  Trace = 5,
}
