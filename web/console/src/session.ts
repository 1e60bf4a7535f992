import type { Setup } from './types.js';

const key = 'feedback-token';
const signedOut = new Set<() => void>();

/** The token of whoever is signed in: in this tab only, and gone when it closes. */
export const token = (): string | null => sessionStorage.getItem(key);

export function signIn(value: string): void {
  sessionStorage.setItem(key, value);
}

export function signOut(): void {
  sessionStorage.removeItem(key);
  for (const tell of signedOut) tell();
}

/** Calls back whenever somebody was signed out, by hand or by an expired token. */
export function onSignedOut(tell: () => void): () => void {
  signedOut.add(tell);
  return () => signedOut.delete(tell);
}

/** Goes to the identity provider (authorization code with PKCE); comes back to this page with a code. */
export async function goToProvider(setup: Setup): Promise<void> {
  await (await manager(setup)).signinRedirect();
}

/** Takes the code that the identity provider sent back, if this is such a return. */
export async function returnFromProvider(setup: Setup): Promise<void> {
  if (!setup.authority || !new URLSearchParams(location.search).has('state')) return;
  try {
    const user = await (await manager(setup)).signinCallback();
    if (user) signIn(user.access_token);
  } finally {
    history.replaceState(null, '', '/');
  }
}

async function manager(setup: Setup) {
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  return new UserManager({
    authority: setup.authority!,
    client_id: setup.client_id!,
    scope: setup.scope!,
    redirect_uri: `${location.origin}/`,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}
