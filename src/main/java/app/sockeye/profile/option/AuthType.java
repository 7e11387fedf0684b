package app.sockeye.profile.option;

/** The option that says how the user authenticates; the others of its section depend on it. */
final class AuthType {
    static final Option OPTION = Option.choice(
            "auth.type",
            OptionKind.Choice.of(
                    "none", "None",
                    "basic", "Basic",
                    "digest", "Digest",
                    "bearer", "Bearer token",
                    "apiKey", "API key",
                    "jwt", "JWT, made at each connect",
                    "oauth", "OAuth 2.0",
                    "aws", "AWS signature"),
            "Type",
            "What is sent to prove who you are.");

    private AuthType() {}
}
