package app.sockeye.interchange.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text of a program, put together when it runs. */
record ProgramString(List<Piece> pieces) {

    /** The kinds of pieces. */
    enum Kind {
        /** The text itself. */
        LITERAL,
        /** The name of an environment variable. */
        VARIABLE,
        /** A user name; after it comes the variable of the password. Both are encoded as Basic does (RFC 7617). */
        BASIC
    }

    /**
     * A piece.
     *
     * @param variable of the password for {@link Kind#BASIC}; else empty
     */
    record Piece(Kind kind, String text, String variable) {}

    ProgramString {
        pieces = List.copyOf(pieces);
    }

    static ProgramString literal(String text) {
        return new ProgramString(List.of(new Piece(Kind.LITERAL, text, "")));
    }

    static ProgramString variable(String prefix, String name) {
        List<Piece> pieces = new ArrayList<>();
        if (!prefix.isEmpty()) {
            pieces.add(new Piece(Kind.LITERAL, prefix, ""));
        }
        pieces.add(new Piece(Kind.VARIABLE, name, ""));
        return new ProgramString(pieces);
    }

    static ProgramString basic(String user, String variable) {
        return new ProgramString(List.of(new Piece(Kind.LITERAL, "Basic ", ""), new Piece(Kind.BASIC, user, variable)));
    }

    /** The same with more at its end. */
    ProgramString and(ProgramString more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more.pieces);
        return new ProgramString(all);
    }

    /** The expression of a language that joins texts with a plus sign. */
    String in(ProgramSyntax syntax) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case LITERAL -> syntax.literal(piece.text());
                    case VARIABLE -> syntax.variable(piece.text());
                    case BASIC ->
                        syntax.basic(syntax.literal(piece.text() + ":") + " + " + syntax.variable(piece.variable()));
                })
                .collect(Collectors.joining(" + "));
    }

    /** Whether it has the user name and password of Basic. */
    boolean hasBasic() {
        return pieces.stream().anyMatch(piece -> piece.kind() == Kind.BASIC);
    }

    /** Whether it has a variable. */
    boolean hasVariable() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.LITERAL);
    }
}
