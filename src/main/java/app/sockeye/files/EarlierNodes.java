package app.sockeye.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds what the items of an edited list were before, so that what an edit does not touch can be kept. */
public final class EarlierNodes {
    private EarlierNodes() {}

    /**
     * What each item was, such as its node in the file; empty for a new one. Where as many of those before as of the items
     * have no match, they are taken for edited and are paired in their order.
     *
     * @param matches whether one of those before is an item
     */
    public static <E, T> List<Optional<E>> of(List<E> before, List<T> now, BiPredicate<E, T> matches) {
        List<E> left = new ArrayList<>(before);
        List<Optional<E>> found = new ArrayList<>();
        for (T item : now) {
            Optional<E> node =
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
