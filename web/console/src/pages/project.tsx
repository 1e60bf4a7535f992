import { SettingsForm } from './settings.js';

/** The settings of a project, which its tasks inherit. */
export function ProjectPage({ id }: { id: string }) {
  return (
    <>
      <h1>Project {id}</h1>
      <SettingsForm address={`/v1/projects/${encodeURIComponent(id)}`} project={null} />
    </>
  );
}
