/**
 * A share as a whole percentage, rounded down: 0.696 must not read 70 %. What 0.29 * 100 loses to binary fractions (28.999…) is given back,
 * so that a score in hundredths reads as itself.
 */
export const percent = (share: number): number => Math.floor(share * 100 + 1e-9);
