package app.sockeye.interchange;

import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.profile.workspace.SavedProfile;
import java.util.List;

/**
 * What an import left in the workspace.
 *
 * @param environments the names of those that were made or got values
 * @param values how many values the workspace itself got
 * @param leftOut what was left out when the files were read, and what the library has no place for
 */
public record SavedImport(
        List<SavedProfile> connections, List<String> environments, int values, List<LeftOutItem> leftOut) {
    public SavedImport {
        connections = List.copyOf(connections);
        environments = List.copyOf(environments);
        leftOut = List.copyOf(leftOut);
    }
}
