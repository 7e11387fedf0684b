package app.sockeye.profile.library;

import app.sockeye.profile.workspace.SavedProfile;
import java.util.Optional;

/**
 * What became of a saved profile.
 *
 * @param saved the edited profile as it is on disk now
 * @param other the other version, where the file had changed since the edit began: it stayed as it was, and {@code
 *     saved} is a new profile beside it
 */
public record SaveResult(SavedProfile saved, Optional<SavedProfile> other) {}
