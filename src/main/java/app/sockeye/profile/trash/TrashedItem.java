package app.sockeye.profile.trash;

import java.nio.file.Path;

/**
 * Something deleted that can be put back.
 *
 * @param name what the user called it
 * @param origin where it was
 * @param kept where it is now
 */
public record TrashedItem(String name, Path origin, Path kept) {}
