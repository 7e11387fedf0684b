package app.sockeye.payload.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds a tree in the order of its bytes, and refuses one that is too large. One thread. */
public final class PayloadTreeBuilder {
    /** Most bytes of a payload that are read, and that a compressed one may expand to. */
    public static final int LARGEST = 16 << 20;
    /** Most values in a tree. */
    public static final int MOST_NODES = 100_000;
    /** Most containers within each other. */
    public static final int DEEPEST = 200;

    /** A container whose end was not met yet. */
    private record Unfinished(PayloadNode head, List<PayloadNode> children) {}

    private final List<PayloadNode> roots = new ArrayList<>();
    private final Deque<Unfinished> open = new ArrayDeque<>();
    private int count;

    /** Adds a value without children. */
    public void leaf(NodeKey key, NodeKind kind, String type, String value, long offset, long end)
            throws PayloadException {
        count(offset);
        add(new PayloadNode(key, kind, type, value, offset, end - offset, List.of()));
    }

    /** Begins a container; what is added before its {@link #close} is in it. */
    public void open(NodeKey key, NodeKind kind, String type, long offset) throws PayloadException {
        open(key, kind, type, "", offset);
    }

    /** Begins a container that has a text of its own. */
    public void open(NodeKey key, NodeKind kind, String type, String value, long offset) throws PayloadException {
        count(offset);
        if (open.size() == DEEPEST) {
            throw new PayloadException(offset, "The values are nested more than " + DEEPEST + " levels deep.");
        }
        open.push(new Unfinished(new PayloadNode(key, kind, type, value, offset, 0, List.of()), new ArrayList<>()));
    }

    /** Ends the container that was begun last. */
    public void close(long end) {
        Unfinished done = open.pop();
        close(done, done.head.value(), end);
    }

    /**
     * Ends the tag that was begun last.
     *
     * @param meaning makes its text of the value within
     */
    public void close(long end, Function<PayloadNode, String> meaning) {
        Unfinished done = open.pop();
        close(done, meaning.apply(done.children.get(0)), end);
    }

    private void close(Unfinished done, String value, long end) {
        PayloadNode head = done.head;
        long length = Math.max(0, end - head.offset());
        add(new PayloadNode(head.key(), head.kind(), head.type(), value, head.offset(), length, done.children));
    }

    /** The tree of a payload that was read to its end. */
    public PayloadTree whole() {
        return new PayloadTree(roots, Optional.empty(), Optional.empty());
    }

    /** The tree of a payload that could be read up to a problem. */
    public PayloadTree broken(PayloadProblem problem) {
        while (!open.isEmpty()) {
            close(problem.offset());
        }
        return new PayloadTree(roots, Optional.of(problem), Optional.empty());
    }

    private void add(PayloadNode node) {
        if (open.isEmpty()) {
            roots.add(node);
        } else {
            open.peek().children.add(node);
        }
    }

    private void count(long offset) throws PayloadException {
        if (++count > MOST_NODES) {
            throw new PayloadException(offset, "There are more than " + MOST_NODES + " values; the rest is not shown.");
        }
    }
}
