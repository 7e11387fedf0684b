package app.sockeye.client.oauth;

/** Asks the user to sign in. Called on the thread of an attempt to connect; must return at once. */
public interface SignInPrompt {
    /** Opens a page in a browser, or tells its address where there is none, and shows the code to enter. */
    void ask(SignInPage page);

    /** The user has signed in, it is too late, or the attempt was cancelled: nothing is asked any more. */
    void end(SignInPage page);
}
