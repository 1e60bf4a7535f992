import { Link } from 'wouter-preact';
import { get } from '../api.js';
import { useLoad } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import type { Task } from '../types.js';
import { Annotators } from './annotators.js';
import { Audit } from './audit.js';
import { Jobs } from './jobs.js';
import { SettingsForm } from './settings.js';
import { ValidationSet } from './validation-set.js';

const tabs = { jobs: 'Jobs', settings: 'Settings', validation: 'Validation set', annotators: 'Annotators', audit: 'Audit log' };

/** The quality of a task. */
export function TaskPage({ id, tab = 'jobs' }: { id: string; tab?: string }) {
  const address = `/v1/tasks/${encodeURIComponent(id)}`;
  const { value: task, problem } = useLoad(() => get<Task>(address), [id]);
  if (problem) return <Trouble problem={problem} />;
  if (!task) return <Busy what="Loading the task" />;
  return (
    <>
      <h1>{task.name} <small class="quiet">task {task.id}</small></h1>
      <nav aria-label="Task" class="tabs">
        <ul>
          {Object.entries(tabs).map(([name, title]) => (
            <li key={name}><Link href={`/tasks/${encodeURIComponent(id)}/${name}`} aria-current={name === tab ? 'page' : undefined}>{title}</Link></li>
          ))}
        </ul>
      </nav>
      {tab === 'jobs' && <Jobs address={address} />}
      {tab === 'settings' && <SettingsForm address={address} project={task.project_id} />}
      {tab === 'validation' && <ValidationSet address={address} task={task} />}
      {tab === 'annotators' && <Annotators address={address} />}
      {tab === 'audit' && <Audit address={address} />}
    </>
  );
}
