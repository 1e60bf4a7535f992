import { percent } from '../../element/src/percent.js';

/** A score as staff read it: a tenth of a percent, rounded down, so that what misses the requirement does not look as if it met it. */
export const score = (share: number | null | undefined): string => (share === null || share === undefined ? '–' : `${(percent(share * 10) / 10).toFixed(1)} %`);

export const count = (number: number): string => number.toLocaleString('en');

export const time = (iso: string): string => new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** `missing_annotation` as words. */
export const words = (name: string): string => name.replaceAll('_', ' ');
