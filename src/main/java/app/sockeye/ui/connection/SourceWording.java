package app.sockeye.ui.connection;

import app.sockeye.profile.environment.ValueSource;
import app.sockeye.protocol.VisibleText;

/** Where a value comes from, in words. */
public final class SourceWording {
    private SourceWording() {}

    /** Such as "environment staging". */
    public static String of(ValueSource source) {
        return switch (source.kind()) {
            case SESSION -> ConnectionTexts.FROM_SESSION;
            case CONNECTION -> ConnectionTexts.FROM_CONNECTION;
            case FOLDER -> VisibleText.of(ConnectionTexts.fromFolder(source.name()));
            case ENVIRONMENT -> VisibleText.of(ConnectionTexts.fromEnvironment(source.name()));
            case WORKSPACE -> ConnectionTexts.FROM_WORKSPACE;
            case BUILT_IN -> ConnectionTexts.BUILT_IN;
        };
    }
}
