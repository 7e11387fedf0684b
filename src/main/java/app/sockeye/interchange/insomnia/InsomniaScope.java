package app.sockeye.interchange.insomnia;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.tree.TreeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the requests of a folder inherit.
 *
 * @param folder names from the outermost
 * @param headers of all folders, the innermost first
 * @param auth empty where no folder has any
 */
record InsomniaScope(List<String> folder, List<ForeignValue> headers, Optional<TreeObject> auth) {
    static InsomniaScope of(String workspace) {
        return new InsomniaScope(List.of(workspace), List.of(), Optional.empty());
    }

    /** That of a folder in this one; its scripts are told. */
    InsomniaScope within(TreeObject group) {
        String name = group.text("name");
        List<String> names = new ArrayList<>(folder);
        names.add(name.isBlank() ? "Folder" : name);
        List<ForeignValue> all = new ArrayList<>(ForeignValue.read(group, "headers"));
        all.addAll(headers);
        for (String script : List.of("scripts", "preRequestScript", "afterResponseScript")) {
            group.leaveOut(LeftOutReason.SCRIPT, script, "scripts of the folder " + name);
        }
        return new InsomniaScope(names, all, authOf(group));
    }

    /** What applies to a request or a folder: its own authentication, or that of the folders around it. */
    Optional<TreeObject> authOf(TreeObject item) {
        Optional<TreeObject> own = item.object("authentication")
                .filter(object -> !object.text("type").isEmpty());
        return own.isPresent() ? own : auth;
    }
}
