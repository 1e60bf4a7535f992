/** What each setting means, for people. Settings that the API knows and this page does not are shown under their own names. */
export const groups: { title: string; fields: Record<string, [title: string, text: string]> }[] = [
  {
    title: 'Verdict',
    fields: {
      max_validations_per_job: ['Attempts', 'How often an annotator may ask for a verdict in one assignment of a job. 0 switches feedback off.'],
      target_metric: ['Metric', 'Accuracy counts what is right among everything found on either side; precision among what was annotated; recall among what is there.'],
      target_metric_threshold: ['Target score', 'The score a job needs to be accepted, 0 to 1, inclusive.'],
      verdict_policy: ['Policy', '“threshold” compares the score with the target. “interval” rejects only what is surely below it and marks for review what is not sure.'],
      disclosure: ['Disclosure', 'What an annotator is told: the verdict only, the score too, or up to three hints as well.'],
      appeals: ['Appeals', 'Whether an annotator may appeal against a final rejection. The comment is in the list of jobs, for you to decide.'],
      timeout_seconds: ['Timeout', 'Seconds an annotator waits at most. After that there is no dialog and no attempt is charged.'],
      validate_consensus_replicas: ['Judge replicas', 'Whether jobs that are consensus replicas are judged too.'],
      empty_is_annotated: ['Empty frames count', 'Whether a frame that is empty on both sides counts as one right object.'],
    },
  },
  {
    title: 'Matching of shapes',
    fields: {
      iou_threshold: ['Least overlap (IoU)', 'Shapes that overlap less than this are different objects.'],
      low_overlap_threshold: ['Low overlap (IoU)', 'Matched shapes that overlap less than this get a warning.'],
      oks_sigma: ['Point tolerance (OKS sigma)', 'How far points may lie from each other, as a share of the object’s size.'],
      point_size_base: ['Size of points', 'What the tolerance of single points is a share of: the box around their group, or the image.'],
      line_thickness: ['Line thickness', 'How wide a polyline is taken to be, as a share of the frame’s size.'],
      compare_line_orientation: ['Compare direction of lines', 'Whether a polyline drawn from the other end gets a warning.'],
      line_orientation_threshold: ['Direction gain', 'By how much the similarity must be better the other way round for that warning.'],
      compare_groups: ['Compare groups', 'Whether objects that are grouped otherwise get a warning.'],
      group_match_threshold: ['Group overlap', 'Share of members two groups must have in common to be the same group.'],
      check_covered_annotations: ['Find covered objects', 'Whether objects hidden behind others get a warning.'],
      object_visibility_threshold: ['Least visible share', 'An object of which less than this is visible counts as covered.'],
      panoptic_comparison: ['Compare visible parts', 'Whether only the visible parts of polygons and masks are compared.'],
      compare_attributes: ['Compare attributes', 'Whether differing attributes get a warning.'],
    },
  },
  {
    title: 'Protection of the ground truth',
    fields: {
      max_validations_per_person: ['Attempts of a person', 'Attempts a person has on a job through all assignments. 0 switches this off.'],
      stop_at_acceptance: ['Stop at acceptance', 'Whether a person who was accepted is judged no more on that job.'],
      min_objects: ['Fewest objects', 'Work with fewer objects than this is not judged. 0 switches this off.'],
      min_objects_share: ['Fewest objects, as a share', 'Work with less than this share of the most objects the job ever had is not judged. 0 switches this off.'],
      cool_down_seconds: ['Pause', 'Seconds between two attempts of a person on a job.'],
      min_changed_objects: ['Fewest changes', 'Objects that must differ from what the person was judged for last.'],
      ladder: ['Ladder', 'Show a new score only where it beats the best one shown by a step.'],
      disclosure_budget_bits: ['Disclosure budget', 'Bits a version of the ground truth may disclose before only verdicts are told. 0 switches this off.'],
    },
  },
];
