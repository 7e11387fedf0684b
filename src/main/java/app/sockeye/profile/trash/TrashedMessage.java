package app.sockeye.profile.trash;

import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.LibraryEntry;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A deleted message that can be put back.
 *
 * @param owner the connection, folder or workspace that had it
 * @param before the id of the message that it stood before; empty for the last one
 * @param kept the file in the trash that has it
 */
public record TrashedMessage(LibraryEntry owner, SavedMessage message, Optional<String> before, Path kept) {}
