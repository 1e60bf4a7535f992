import { useEffect, useState } from 'preact/hooks';
import { get, getVersioned, patch, Problem } from '../api.js';
import { useLoad } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import type { Settings, SettingsField, SettingValue } from '../types.js';
import { groups } from './settings-texts.js';

/** What the person changed and did not save yet; null takes a value back to its default. */
type Changes = Record<string, SettingValue | null>;

interface Known { fields: SettingsField[]; settings: Settings; etag: string | null }

/** The quality settings of a task or a project. Nothing is saved but by Save. */
export function SettingsForm({ address, project }: { address: string; project: string | null }) {
  const path = `${address}/quality/settings`;
  const { value, problem, reload } = useLoad(() => load(path), [path]);
  const [known, setKnown] = useState<Known | null>(null);
  const [changes, setChanges] = useState<Changes>({});
  const [refused, setRefused] = useState<Problem | null>(null);
  const [said, say] = useState('');
  useEffect(() => { setKnown(value); setChanges({}); }, [value]);
  if (problem) return <Trouble problem={problem} />;
  if (!known) return <Busy what="Loading settings" />;

  const { fields, settings, etag } = known;
  const change = (name: string, next: SettingValue | null) => {
    say('');
    setChanges((before) => {
      const { [name]: _, ...others } = before;
      return next === settings[name] ? others : { ...others, [name]: next };
    });
  };
  const save = async (event: Event) => {
    event.preventDefault();
    setRefused(null);
    try {
      const saved = await patch<Settings>(path, changes, etag ?? undefined);
      setKnown({ fields, settings: saved.value, etag: saved.etag });
      setChanges({});
      say(`Saved as version ${saved.value.version}. It takes effect with the next verdict.`);
    } catch (failure) {
      setRefused(failure as Problem);
    }
  };
  const inherits = changes.inherit ?? settings.inherit ?? false;
  const follows = project !== null && inherits === true;
  return (
    <form class="settings" onSubmit={(event) => void save(event)} noValidate>
      {project !== null && (
        <fieldset>
          <label><input type="checkbox" role="switch" checked={inherits === true} onChange={(event) => change('inherit', event.currentTarget.checked)} /> Follow the settings of project <a href={`#/projects/${encodeURIComponent(project)}`}>{project}</a></label>
          <small>{follows ? 'The values below come from the project. The task keeps its own for later.' : 'The task has values of its own; the project’s do not apply.'}</small>
        </fieldset>
      )}
      {refused?.status === 412 && <p role="alert" class="trouble">Somebody else has changed these settings meanwhile. <button type="button" class="outline small" onClick={reload}>Load them anew</button></p>}
      {refused && refused.status !== 412 && <Trouble problem={Object.keys(refused.fields).length > 0 ? new Problem(400, '', 'Nothing was saved: see the fields below.') : refused} />}
      {sections(fields).map(({ title, members }) => (
        <fieldset key={title} disabled={follows}>
          <legend><h2>{title}</h2></legend>
          {members.map(({ field, label, text }) => (
            <Field key={field.name} field={field} label={label} text={text} source={settings.sources[field.name] ?? 'default'} inherited={follows}
              value={changes[field.name] === null ? field.default : changes[field.name] ?? (settings[field.name] as SettingValue)} changed={field.name in changes}
              wrong={refused?.fields[field.name]?.join(' ') ?? ''} change={(next) => change(field.name, next)} />
          ))}
        </fieldset>
      ))}
      <footer class="save">
        <button type="submit" disabled={Object.keys(changes).length === 0}>Save</button>
        <button type="button" class="outline secondary" disabled={Object.keys(changes).length === 0} onClick={() => { setChanges({}); setRefused(null); }}>Discard</button>
        <span role="status">{said || `Version ${settings.version}${Object.keys(changes).length > 0 ? `, ${Object.keys(changes).length} changed` : ''}`}</span>
      </footer>
    </form>
  );
}

interface FieldProps {
  field: SettingsField; label: string; text: string; source: string; inherited: boolean; value: SettingValue; changed: boolean; wrong: string; change(next: SettingValue | null): void;
}

/** One setting: its name, its explanation and default, where its value comes from, and what is wrong with it. */
function Field({ field, label, text, source, inherited, value, changed, wrong, change }: FieldProps) {
  const id = `setting-${field.name}`;
  const shared = { id, name: field.name, 'aria-describedby': `${id}-help${wrong ? ` ${id}-wrong` : ''}`, ...(wrong ? { 'aria-invalid': true as const } : {}) };
  return (
    <div class={`field${changed ? ' changed' : ''}`}>
      <label for={id}>{label}</label>
      {typeof field.default === 'boolean'
        ? <input {...shared} type="checkbox" role="switch" checked={value === true} onChange={(event) => change(event.currentTarget.checked)} />
        : field.choices
          ? <select {...shared} value={String(value)} onChange={(event) => change(event.currentTarget.value)}>{field.choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}</select>
          : <input {...shared} inputMode="decimal" value={String(value)} onInput={(event) => change(numberOf(event.currentTarget.value))} />}
      <small id={`${id}-help`}>
        {text} Default: {String(field.default)}.{' '}
        {changed ? <em>Not saved yet.</em> : source === 'default' ? 'Default in force.' : `Set in the ${source}.`}
      </small>
      {!inherited && (changed ? changes(value, field) : source !== 'default') && <button type="button" class="outline small" aria-label={`Take ${label} back to its default`} onClick={() => change(null)}>Default</button>}
      {wrong && <small id={`${id}-wrong`} class="trouble">{wrong}</small>}
    </div>
  );
}

const changes = (value: SettingValue, field: SettingsField): boolean => value !== field.default;

/** A number where it is one; otherwise the text itself, which the API refuses at its field. */
const numberOf = (text: string): SettingValue => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);

function sections(fields: SettingsField[]) {
  const left = new Map(fields.map((field) => [field.name, field]));
  const known = groups.map(({ title, fields: texts }) => ({
    title,
    members: Object.entries(texts).filter(([name]) => left.has(name)).map(([name, [label, text]]) => {
      const field = left.get(name)!;
      left.delete(name);
      return { field, label, text };
    }),
  }));
  const others = [...left.values()].map((field) => ({ field, label: field.name, text: `Accepts ${field.expected}.` }));
  return others.length > 0 ? [...known, { title: 'Others', members: others }] : known;
}

async function load(path: string): Promise<Known> {
  const [fields, { value, etag }] = await Promise.all([get<SettingsField[]>('/v1/quality/settings'), getVersioned<Settings>(path)]);
  return { fields, settings: value, etag };
}
