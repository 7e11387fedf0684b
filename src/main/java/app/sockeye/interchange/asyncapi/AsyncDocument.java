package app.sockeye.interchange.asyncapi;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ForeignUrl;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document whose references to parts of itself are followed (RFC 6901 in a fragment). One thread. */
final class AsyncDocument {
    private static final int MOST_STEPS = 32;
    private static final String REFERENCE = "$ref";

    private final TreeObject root;
    private final ImportSink sink;

    AsyncDocument(TreeObject root, ImportSink sink) {
        this.root = root;
        this.sink = sink;
    }

    TreeObject root() {
        return root;
    }

    ImportSink sink() {
        return sink;
    }

    /** What an object refers to, or the object itself; empty, after telling why, where that can't be followed. */
    Optional<TreeObject> resolved(TreeObject object) {
        TreeObject at = object;
        for (int i = 0; i < MOST_STEPS; i++) {
            String reference = at.value().member(REFERENCE).text();
            if (reference.isEmpty()) {
                return Optional.of(at);
            }
            TreeValue target = target(reference);
            if (!target.isObject()) {
                boolean local = reference.startsWith("#");
                LeftOutReason reason = local ? LeftOutReason.BROKEN : LeftOutReason.NOT_FOLLOWED;
                at.report(reason, "reference " + reference, local ? "there is nothing" : "");
                return Optional.empty();
            }
            at = new TreeObject(target, reference.replaceFirst("^#/?", ""), sink.leftOut());
        }
        object.report(LeftOutReason.BROKEN, "reference", "it leads in a circle");
        return Optional.empty();
    }

    private TreeValue target(String reference) {
        if (!reference.startsWith("#/")) {
            return TreeValue.NOTHING;
        }
        TreeValue at = root.value();
        for (String step : reference.substring(2).split("/")) {
            at = at.member(ForeignUrl.decoded(step).replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }

    /** A member that is an object, its reference followed. */
    Optional<TreeObject> object(TreeObject owner, String key) {
        return owner.object(key).flatMap(this::resolved);
    }

    /** The objects of a list, their references followed. */
    List<TreeObject> objects(TreeObject owner, String key) {
        List<TreeObject> objects = new ArrayList<>();
        owner.objects(key).forEach(each -> resolved(each).ifPresent(objects::add));
        return objects;
    }

    /** The members of an object by name, their references followed. */
    Map<String, TreeObject> named(TreeObject owner, String key) {
        Map<String, TreeObject> named = new LinkedHashMap<>();
        owner.namedObjects(key)
                .forEach((name, object) -> resolved(object).ifPresent(target -> named.put(name, target)));
        return named;
    }
}
