/** Cluster — cụm thi đua: units that compete together, with a head. One row of `Cum`. */
export interface Cluster {
  readonly code: string;
  readonly name: string;
  /** Đơn vị cụm trưởng: code of the unit that heads the cluster. */
  readonly headUnit?: string;
  /** Cụm trưởng: code of the officer who heads it. */
  readonly head?: string;
  /** Phụ trách: code of the officer in charge of it. */
  readonly inCharge?: string;
  /** 0-based data row of its table, for findings that jump to the cell; absent when it comes from elsewhere. */
  readonly row?: number;
}

/** Officer — cán bộ. One row of `CanBo`. */
export interface Officer {
  readonly code: string;
  readonly name: string;
  readonly position?: string;
  /** Vai trò. */
  readonly role?: string;
  /** Home unit (code). */
  readonly unit?: string;
  /** Phụ trách tối đa: most units in this officer's charge; absent = as many as it takes. */
  readonly most?: number;
  /** 0-based data row of its table. */
  readonly row?: number;
}
