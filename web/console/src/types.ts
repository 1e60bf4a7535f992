/** What the API answers, as far as the console reads it; docs/api.md has the whole. */
export interface Page<T> { results: T[]; next: string | null }

export interface Setup { authority: string | null; client_id: string | null; scope: string | null; demo: boolean }

export interface Me { user: string; admin: boolean; platform: boolean; staff: boolean }

export interface TaskRow {
  id: string; name: string; project_id: string | null; frames: number; ground_truth_version: number; configured: boolean; max_validations_per_job: number;
}

export interface Frame { frame: number; width: number; height: number; name?: string }

export interface Task { id: string; name: string; project_id: string | null; frames: Frame[]; deleted_frames: number[]; staff: string[] }

export type Outcome = 'accepted' | 'rejected' | 'finally_rejected';

export interface Verdict {
  id: string; job_id: string; task_id: string; assignee: string | null; attempt: number | null; attempts_remaining: number | null; verdict: Outcome;
  score: number | null; required_score: number | null; metric: string; hints: string[]; review?: boolean; created_at: string; stale: boolean;
  response: string | null; comment?: string;
}

export interface JobRow {
  id: string; type: string; stage: string; state: string; assignee: string | null; attempts_used: number; verdicts: number; scores: number[]; newest: Verdict | null;
}

export interface OwnJobRow { id: string; stage: string; state: string; attempts_used: number; newest: Verdict | null }

export interface VerdictRow {
  job_id: string; id: string; assignee: string | null; assignment: number; attempt: number; verdict: Outcome; score: number; required_score: number;
  created_at: string; response: string | null; confusions: { ground_truth: string; annotated: string; count: number }[];
}

export interface SettingsField { name: string; default: string | number | boolean; expected: string; choices?: string[] }

export type SettingValue = string | number | boolean;

export type Settings = { version: number; inherit?: boolean; project_id?: string; sources: Record<string, 'default' | 'project' | 'task'> } & Record<string, unknown>;

export interface GroundTruth {
  stage: string; state: string; mode: string; validation_frames: number[]; disabled_frames: number[] | null; version: number; configured: boolean;
  annotations: { tags: { frame: number }[]; shapes: { frame: number }[]; tracks: { frame: number }[] };
}

export interface AuditLine {
  number: number; at: string; by: string; kind: string; job_id?: string; validation_id?: string; assignee?: string; attempt?: number; result?: string;
  cause?: string; times?: number; settings_version?: number; ground_truth_version?: number;
}

export interface ObjectName { obj_id: number | null; source: 'ds' | 'gt'; type: string; shape_type: string | null }

export interface Conflict { frame: number; type: string; severity: 'error' | 'warning'; annotation_ids: ObjectName[] }

export interface Counts { valid_count: number; missing_count: number; extra_count: number; total_count: number; ds_count: number; gt_count: number; accuracy: number; precision: number; recall: number }

export interface Report {
  id: string; settings_version: number; ground_truth_version: number; verdict_policy: string; review: boolean;
  summary: Counts & { frames: number[]; mean_iou: number | null; error_count: number; warning_count: number; conflicts_by_type: Record<string, number>; confusion_matrix: { labels: string[]; rows: number[][] } };
  conflicts: Conflict[];
  frame_results: Record<string, { annotations: Counts; error_count: number; warning_count: number; annotation_components: { shape: { mean_iou: number | null } } }>;
}

export interface FrameObject { obj_id: number | null; type: string; shape_type: string | null; label: string; points: number[]; rotation?: number }

export interface FrameView { frame: number; real_frame: number; width: number; height: number; compared: boolean; image_url?: string; ground_truth: FrameObject[]; annotations: FrameObject[] }
