package app.sockeye.interchange.postman;

import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.tree.TreeValue;
import java.util.List;
import java.util.Optional;

/** A single request of a collection of version 3, taken out of its folder. */
public final class PostmanRequestFormat implements TreeFormat {
    @Override
    public String label() {
        return "Postman";
    }

    @Override
    public boolean recognises(TreeValue root) {
        return root.member(PostmanRequestFile.KIND).text().endsWith("-request");
    }

    @Override
    public void read(TreeValue root, ImportSink sink) {
        new PostmanRequestFile(root, sink).read(List.of(), Optional.empty(), Optional.empty());
    }
}
