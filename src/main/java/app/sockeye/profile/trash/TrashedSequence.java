package app.sockeye.profile.trash;

import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.session.sequence.Sequence;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A deleted sequence that can be put back.
 *
 * @param owner the connection, folder or workspace that had it
 * @param before the name of the sequence that it stood before; empty for the last one
 * @param kept the file in the trash that has it
 */
public record TrashedSequence(LibraryEntry owner, Sequence sequence, Optional<String> before, Path kept) {}
