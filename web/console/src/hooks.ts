import { useCallback, useEffect, useState } from 'preact/hooks';
import { all, Problem } from './api.js';

export interface Loaded<T> { value: T | null; problem: Problem | null; reload(): void }

/** Loads something when a page opens or what it depends on changes. */
export function useLoad<T>(load: () => Promise<T>, on: unknown[]): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; problem: Problem | null }>({ value: null, problem: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => { if (wanted) setState({ value, problem: null }); },
      (problem: unknown) => { if (wanted) setState({ value: null, problem: asProblem(problem) }); },
    );
    return () => { wanted = false; };
  }, [...on, round]);
  return { ...state, reload: useCallback(() => setRound((n) => n + 1), []) };
}

export interface LoadedList<T> { rows: T[]; done: boolean; problem: Problem | null }

/** Loads a list page by page and shows what is there already. */
export function useList<T>(path: string, limit?: number): LoadedList<T> {
  const [state, setState] = useState<LoadedList<T>>({ rows: [], done: false, problem: null });
  useEffect(() => {
    let wanted = true;
    setState({ rows: [], done: false, problem: null });
    all<T>(path, (rows) => { if (wanted) setState({ rows, done: false, problem: null }); }, limit).then(
      (rows) => { if (wanted) setState({ rows, done: true, problem: null }); },
      (problem: unknown) => { if (wanted) setState((before) => ({ ...before, done: true, problem: asProblem(problem) })); },
    );
    return () => { wanted = false; };
  }, [path, limit]);
  return state;
}

const asProblem = (problem: unknown): Problem => (problem instanceof Problem ? problem : new Problem(0, 'unexpected', String(problem)));
