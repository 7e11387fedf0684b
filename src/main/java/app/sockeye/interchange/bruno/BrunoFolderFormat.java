package app.sockeye.interchange.bruno;

import app.sockeye.interchange.parts.FolderFormat;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.SourceFolder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Bruno's collections: folders with a {@code bruno.json} or an {@code opencollection.yml}, whose sub-folders are those of
 * the collection.
 */
public final class BrunoFolderFormat implements FolderFormat {
    @Override
    public String label() {
        return "Bruno";
    }

    @Override
    public Set<Path> read(SourceFolder folder, ImportSink sink) {
        Set<Path> taken = new HashSet<>();
        for (Path file : folder.files()) {
            if (file.getFileName().toString().matches("bruno\\.json|opencollection\\.ya?ml")) {
                taken.addAll(new BrunoCollection(folder, file, sink).read());
            }
        }
        return taken;
    }
}
