import { useState } from 'preact/hooks';
import { Problem, get } from '../api.js';
import { Trouble } from '../parts/busy.js';
import { goToProvider, onSignedOut, signIn, signOut } from '../session.js';
import type { Me, Setup } from '../types.js';

/** Signing in by the identity provider where one is configured, or by key. */
export function SignIn({ setup, done }: { setup: Setup; done(): void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const forget = onSignedOut(() => undefined);
    signIn(new FormData(event.currentTarget as HTMLFormElement).get('key') as string);
    try {
      await get<Me>('/v1/me');
      done();
    } catch (failure) {
      signOut();
      setProblem(failure instanceof Problem && failure.status === 401 ? new Problem(401, 'unauthorized', 'This key is not known here.') : (failure as Problem));
    } finally {
      forget();
      setBusy(false);
    }
  };
  return (
    <main class="container sign-in">
      <h1>Feedback</h1>
      {setup.authority && <button type="button" onClick={() => void goToProvider(setup).catch((failure: unknown) => setProblem(new Problem(0, 'provider', String(failure))))}>Sign in</button>}
      <form onSubmit={(event) => void enter(event as unknown as SubmitEvent)}>
        <label>Key<input name="key" type="password" autoComplete="off" required minLength={4} aria-describedby="key-help" /></label>
        <p id="key-help" class="quiet">
          {setup.demo ? 'This is a demo: its key is demo-key.' : 'A key of role admin, platform or staff shows the console; a token of an annotator shows that person’s own jobs.'} It is kept in this tab only.
        </p>
        {problem && <Trouble problem={problem} />}
        <button type="submit" class={setup.authority ? 'outline' : ''} aria-busy={busy}>Sign in with a key</button>
      </form>
    </main>
  );
}
