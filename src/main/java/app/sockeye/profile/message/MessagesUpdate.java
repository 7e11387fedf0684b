package app.sockeye.profile.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Set;

/**
 * What is to be written for changed messages: the files with payloads before the list that names them, and only then
 * those that it names no more are to be deleted.
 *
 * @param list what the owner's file holds
 * @param payloads new and changed files, by their names
 * @param dropped the names of files that are not needed any more
 */
public record MessagesUpdate(ArrayNode list, Map<String, byte[]> payloads, Set<String> dropped) {
    public MessagesUpdate {
        payloads = Map.copyOf(payloads);
        dropped = Set.copyOf(dropped);
    }
}
