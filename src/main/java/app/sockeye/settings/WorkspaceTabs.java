package app.sockeye.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tabs that were open in workspaces that the window has left.
 *
 * @param tabs by the workspace's path, the one left last at the end; the last {@value #MOST}
 */
public record WorkspaceTabs(Map<String, OpenTabs> tabs) implements SettingsPart {
    /** No workspace was left. */
    public static final WorkspaceTabs DEFAULT = new WorkspaceTabs(Map.of());

    private static final int MOST = 10;

    public WorkspaceTabs {
        Map<String, OpenTabs> kept = new LinkedHashMap<>();
        tabs.entrySet().stream()
                .skip(Math.max(0, tabs.size() - MOST))
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        tabs = Collections.unmodifiableMap(kept);
    }

    /** The tabs that were open when a workspace was left; none where it never was. */
    public OpenTabs in(Path workspace) {
        return tabs.getOrDefault(workspace.toString(), OpenTabs.DEFAULT);
    }

    /** The same with the tabs of a workspace that is left now. */
    public WorkspaceTabs with(Path workspace, OpenTabs open) {
        Map<String, OpenTabs> changed = new LinkedHashMap<>(tabs);
        changed.remove(workspace.toString());
        changed.put(workspace.toString(), open);
        return new WorkspaceTabs(changed);
    }
}
