using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>Looks at a server the way a validation does, and says in plain words what is missing. Reads only.</summary>
internal sealed class CvatCheck(CvatServer server)
{
    /// <summary>Tasks looked at: the newest with a validation set.</summary>
    private const int MostTasks = 10;

    private readonly List<CvatFinding> _findings = [];
    private bool _ready;

    private CvatConnection Connection => server.Connection;

    /// <summary>Looks at everything.</summary>
    public async Task<CvatCheckAnswer> Run(CancellationToken stop)
    {
        var self = await Address(stop) ? await Credentials(stop) : null;
        if (self is not null)
        {
            await Tasks(stop);
            await Webhook(stop);
            Effects();
        }

        return new CvatCheckAnswer(Connection.Name, _ready && _findings.TrueForAll(finding => finding.Ok || finding.About is "ground_truth" or "settings"), _findings);
    }

    private async Task<bool> Address(CancellationToken stop)
    {
        try
        {
            var about = await server.Client.About(stop);
            Good("address", $"{Connection.Base} answers: CVAT {about.Version}.");
        }
        catch (CvatException failure) when (failure.Trouble is CvatTrouble.Unauthenticated or CvatTrouble.Forbidden)
        {
            Good("address", $"{Connection.Base} answers.");
        }
        catch (CvatException failure)
        {
            Bad("address", failure.Trouble == CvatTrouble.Unreachable
                ? $"{Connection.Base} does not answer. Check Address, and that this machine may reach it."
                : $"{Connection.Base} answers, but not as a CVAT server does ({failure.Trouble}). Check Address: it is the server's root, without /api.");
            return false;
        }

        return true;
    }

    private async Task<CvatSelf?> Credentials(CancellationToken stop)
    {
        try
        {
            var self = await server.Client.Self(null, stop);
            Good("credentials", $"The service account is {self.Username} (user {self.Id}{(self.Group is { } group ? $", group {group}" : "")}).");
            return self;
        }
        catch (CvatException failure)
        {
            Bad("credentials", failure.Trouble is CvatTrouble.Unauthenticated or CvatTrouble.Forbidden
                ? "The server does not know the service account's credentials. Make a new token and set it."
                : $"The server does not say who the service account is ({failure.Trouble}).");
            return null;
        }
    }

    private async Task Tasks(CancellationToken stop)
    {
        IReadOnlyList<CvatTask> tasks;
        try
        {
            tasks = await server.Client.NewestTasks(stop);
        }
        catch (CvatException failure)
        {
            Bad("rights", $"The service account cannot list tasks ({failure.Trouble}).");
            return;
        }

        var validated = tasks.Where(task => task.ValidationMode is not null).Take(MostTasks).ToList();
        if (validated.Count == 0)
        {
            Bad("ground_truth", tasks.Count == 0
                ? "The service account sees no task. It has to see every task it serves: an administrator, or a maintainer of each organization."
                : $"None of the newest {tasks.Count} tasks has a validation set. Add a ground truth job to a task.");
        }

        foreach (var task in validated) await OneTask(task, stop);
    }

    private async Task OneTask(CvatTask task, CancellationToken stop)
    {
        var named = $"Task {task.Id} ({task.Name})";
        try
        {
            if (await server.Client.GroundTruthJob(task.Id, stop) is not { } truth)
            {
                Bad("ground_truth", $"{named} has a validation set, but the service account sees no ground truth job of it. It has to be allowed to open it.");
                return;
            }

            await server.Client.Layout(task.Id, stop);
            await server.Client.Annotations(truth.Id, stop);
            if (truth.IsReadyTruth) Good("ground_truth", $"{named}: ground truth job {truth.Id} is ready.");
            else Bad("ground_truth", $"{named}: ground truth job {truth.Id} is at stage {truth.Stage}, state {truth.State}. Set it to acceptance and completed when it is done.");
            var enabled = await Settings(task, named, stop);
            if (task.Organization is null && task.ProjectId is null) Bad("settings", $"{named} is in no project and no organization, so it sends no webhook: only the plugin can ask for its feedback.");
            _ready |= truth.IsReadyTruth && enabled;
        }
        catch (CvatException failure)
        {
            Bad("rights", $"{named}: the service account may not read what it has to ({failure.Message}). Make it an administrator, or a maintainer of the task's organization, or the task's owner.");
        }
    }

    private async Task<bool> Settings(CvatTask task, string named, CancellationToken stop)
    {
        var own = await server.Client.TaskSettings(task.Id, stop);
        var inherits = own is { } row && SettingsMap.Inherits(row) && task.ProjectId is not null;
        var settings = inherits ? await server.Client.ProjectSettings(task.ProjectId!.Value, stop) : own;
        var where = inherits ? $"project {task.ProjectId}" : "the task";
        if (settings is not { } effective || SettingsMap.Attempts(effective) == 0)
        {
            Bad("settings", $"{named}: feedback is off. In the quality settings of {where}, set Max validations per job above 0; 3 is a good start.");
            return false;
        }

        SettingsMap.Change(effective);
        Good("settings", $"{named}: {SettingsMap.Attempts(effective)} validations per job, by the settings of {where}.");
        return true;
    }

    private async Task Webhook(CancellationToken stop)
    {
        var target = $"/hooks/cvat/{Connection.Name}";
        if (Connection.Options.WebhookSecret is null)
        {
            Bad("webhook", "No WebhookSecret is configured, so no webhook is taken: without the plugin nothing starts a validation, and effects on jobs are never done.");
            return;
        }

        IReadOnlyList<CvatWebhook> hooks;
        try
        {
            hooks = [.. (await server.Client.Webhooks(stop)).Where(hook => Uri.TryCreate(hook.TargetUrl, UriKind.Absolute, out var uri) && uri.AbsolutePath.TrimEnd('/').EndsWith(target, StringComparison.Ordinal))];
        }
        catch (CvatException failure)
        {
            Bad("webhook", $"The service account cannot list webhooks ({failure.Trouble}), so it is not known whether one is registered.");
            return;
        }

        if (hooks.Count == 0) Bad("webhook", $"No webhook that the service account sees ends in {target}. Register one for the event update:job, in the organization or project, with the configured secret.");
        foreach (var hook in hooks)
        {
            var named = $"Webhook {hook.Id} ({hook.Type})";
            if (!hook.IsActive) Bad("webhook", $"{named} is switched off.");
            else if (hook.Events?.Contains("update:job") == false) Bad("webhook", $"{named} does not tell of update:job.");
            else if (hook.LastStatus is >= 400) Bad("webhook", $"{named}: the last delivery ended with status {hook.LastStatus}. 401 means that its secret is not the configured one; 502 or 504 that the server does not reach this gateway.");
            else Good("webhook", $"{named} tells of update:job{(hook.LastStatus is { } last ? $"; the last delivery ended with status {last}" : "; nothing was delivered yet")}.");
        }
    }

    private void Effects()
    {
        var effects = Connection.Options.Effects;
        var writes = effects.Issue || effects.Accepted is not null || effects.Rejected is not null || effects.FinallyRejected is not null;
        Good("effects", writes ? "Effects write on the server: the service account's token must not be read-only. That was not tried." : "No effects are configured: nothing is written on the server.");
    }

    private void Good(string about, string says) => _findings.Add(new CvatFinding(about, true, says));

    private void Bad(string about, string says) => _findings.Add(new CvatFinding(about, false, says));
}
