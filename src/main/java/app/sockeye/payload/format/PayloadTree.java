package app.sockeye.payload.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payload as it was read.
 *
 * @param roots its values; mostly one
 * @param problem why it was not read to its end; empty if it was
 * @param unpacked what was compressed in it, never changed; empty for formats that compress nothing
 */
public record PayloadTree(List<PayloadNode> roots, Optional<PayloadProblem> problem, Optional<byte[]> unpacked) {
    public PayloadTree {
        roots = List.copyOf(roots);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(unpacked);
    }

    /** Whether it was read to its end, and there is something in it. */
    public boolean isWhole() {
        return problem.isEmpty() && !roots.isEmpty();
    }
}
