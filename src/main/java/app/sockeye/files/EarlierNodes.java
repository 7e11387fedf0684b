package app.sockeye.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds what the items of an edited list were in the file before, so that their unknown keys can be kept. */
public final class EarlierNodes {
    private EarlierNodes() {}

    /**
     * The node that each item had; empty for a new one. Where as many nodes as items have no match, they are taken for
     * edited and are paired in their order.
     *
     * @param matches whether a node is that of an item
     */
    public static <T> List<Optional<ObjectNode>> of(
            List<ObjectNode> before, List<T> now, BiPredicate<ObjectNode, T> matches) {
        List<ObjectNode> left = new ArrayList<>(before);
        List<Optional<ObjectNode>> found = new ArrayList<>();
        for (T item : now) {
            Optional<ObjectNode> node =
                    left.stream().filter(each -> matches.test(each, item)).findFirst();
            node.ifPresent(left::remove);
            found.add(node);
        }
        if (found.stream().filter(Optional::isEmpty).count() == left.size()) {
            found.replaceAll(node -> node.or(() -> Optional.of(left.remove(0))));
        }
        return found;
    }

    /** Sets the keys that a node had before and that are not among the known ones. */
    public static void keepUnknown(ObjectNode before, ObjectNode now, Set<String> known) {
        before.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                now.set(field.getKey(), field.getValue());
            }
        });
    }
}
