package app.sockeye.app;

import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates the program's folders before anything is read or written there. */
final class FolderCheck {
    private FolderCheck() {}

    /** Creates missing folders; returns a sentence on why one can't be used, empty if all can. */
    static Optional<String> problem(Folders folders) {
        return Stream.of(folders.config(), folders.data())
                .flatMap(folder -> problem(folder).stream())
                .findFirst();
    }

    private static Optional<String> problem(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? Optional.empty() : sentence(folder, StartTexts.NO_PERMISSION);
        } catch (FileAlreadyExistsException e) {
            return sentence(folder, StartTexts.isFile(e.getFile()));
        } catch (AccessDeniedException e) {
            return sentence(folder, StartTexts.noPermission(Path.of(e.getFile()).getParent()));
        } catch (FileSystemException e) {
            return sentence(folder, e.getReason() == null ? StartTexts.cantBeCreated(e.getFile()) : e.getReason());
        } catch (IOException e) {
            return sentence(folder, Reason.of(e));
        }
    }

    private static Optional<String> sentence(Path folder, String why) {
        return Optional.of(StartTexts.unusable(folder, why));
    }
}
