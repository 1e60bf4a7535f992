import type { ComponentType } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import { Link, Route, Router, Switch } from 'wouter-preact';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { get, Problem } from './api.js';
import { OwnJobs } from './pages/own-jobs.js';
import { SignIn } from './pages/sign-in.js';
import { Tasks } from './pages/tasks.js';
import { Busy, Trouble } from './parts/busy.js';
import { onSignedOut, signOut, token } from './session.js';
import type { Me, Page, Setup, TaskRow } from './types.js';

const TaskPage = lazy(async () => (await import('./pages/task.js')).TaskPage as ComponentType<{ id: string; tab?: string }>);
const ReportPage = lazy(async () => (await import('./pages/report.js')).ReportPage as ComponentType<{ job: string; id: string }>);
const LivePage = lazy(async () => (await import('./pages/live.js')).LivePage as ComponentType);
const ProjectPage = lazy(async () => (await import('./pages/project.js')).ProjectPage as ComponentType<{ id: string }>);

/** Who is signed in and whether any task is theirs to see: what decides which pages there are. The API decides what is in them. */
interface Person extends Me { staffs: boolean }

export function App({ setup }: { setup: Setup }) {
  const [person, setPerson] = useState<Person | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [signedIn, setSignedIn] = useState(token() !== null);
  useEffect(() => onSignedOut(() => { setPerson(null); setSignedIn(false); }), []);
  useEffect(() => {
    if (!signedIn) return;
    setProblem(null);
    who().then(setPerson, (failure: unknown) => {
      setProblem(failure as Problem);
    });
  }, [signedIn]);
  if (!signedIn) return <SignIn setup={setup} done={() => setSignedIn(true)} />;
  if (problem) return <main class="container"><Trouble problem={problem} /></main>;
  if (!person) return <main class="container"><Busy what="Signing in" /></main>;
  return <Router hook={useHashLocation}><Frame person={person} /></Router>;
}

function Frame({ person }: { person: Person }) {
  const operator = person.admin || person.platform;
  return (
    <>
      <header class="container-fluid">
        <nav aria-label="Main">
          <ul>
            <li><strong>Feedback</strong></li>
            {person.staffs && <li><Link href="/">Tasks</Link></li>}
            {operator && <li><Link href="/live">Live</Link></li>}
            <li><Link href="/own">My jobs</Link></li>
          </ul>
          <ul>
            <li>{person.user}</li>
            <li><button type="button" class="outline secondary small" onClick={signOut}>Sign out</button></li>
          </ul>
        </nav>
      </header>
      <main class="container-fluid">
        <Suspense fallback={<Busy what="Loading the page" />}>
          <Switch>
            {person.staffs && <Route path="/"><Tasks /></Route>}
            {person.staffs && <Route path="/tasks/:id/:tab?">{({ id, tab }: { id: string; tab?: string }) => <TaskPage key={id} id={decodeURIComponent(id)} {...(tab ? { tab } : {})} />}</Route>}
            {person.staffs && <Route path="/jobs/:job/validations/:id">{({ job, id }) => <ReportPage key={`${job}/${id}`} job={decodeURIComponent(job)} id={decodeURIComponent(id)} />}</Route>}
            {person.staffs && <Route path="/projects/:id">{({ id }) => <ProjectPage key={id} id={decodeURIComponent(id)} />}</Route>}
            {operator && <Route path="/live"><LivePage /></Route>}
            <Route path="/own"><OwnJobs /></Route>
            <Route>{person.staffs ? <p>There is no such page.</p> : <OwnJobs />}</Route>
          </Switch>
        </Suspense>
      </main>
    </>
  );
}

async function who(): Promise<Person> {
  const me = await get<Me>('/v1/me');
  const any = me.admin || me.platform || (await get<Page<TaskRow>>('/v1/tasks?limit=1')).results.length > 0;
  return { ...me, staffs: any };
}
