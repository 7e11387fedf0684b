package app.sockeye.client.options.auth;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A request signed for Amazon Web Services (Signature Version 4).
 *
 * @param accessKey the access key's id
 * @param secretKey the secret access key
 * @param sessionToken of temporary credentials
 * @param region such as {@code eu-central-1}
 * @param service {@link #API_GATEWAY}, {@link #IOT} or the name of another
 * @param form where the signature goes
 * @param validFor how long a signature in the query may be used, from 1 s to 7 days; one in headers always 5 minutes
 */
public record AwsOptions(
        String accessKey,
        AuthSecret secretKey,
        Optional<AuthSecret> sessionToken,
        String region,
        String service,
        Form form,
        Duration validFor) {

    /** The service of WebSocket APIs behind API Gateway. */
    public static final String API_GATEWAY = "execute-api";

    /** The service of MQTT over WebSocket in AWS IoT Core. */
    public static final String IOT = "iotdevicegateway";

    private static final Duration MOST = Duration.ofDays(7);

    /** Where the signature goes. */
    public enum Form {
        /** A presigned URL: AWS IoT and browsers need it. */
        QUERY,
        /** The Authorization header. */
        HEADER
    }

    public AwsOptions {
        Objects.requireNonNull(secretKey);
        Objects.requireNonNull(sessionToken);
        Objects.requireNonNull(form);
        if (accessKey.isBlank() || secretKey.text().isEmpty()) {
            throw new IllegalArgumentException("A signature for AWS needs an access key's id and its secret.");
        }
        if (!region.matches("[A-Za-z0-9-]+") || !service.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "A signature for AWS needs a region such as eu-central-1 and a service such as " + API_GATEWAY
                            + ".");
        }
        if (validFor.compareTo(Duration.ofSeconds(1)) < 0 || validFor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("A signature for AWS is valid for 1 s to 7 days.");
        }
    }

    /** A presigned query, valid for five minutes, without a session token. */
    public static AwsOptions of(String accessKey, AuthSecret secretKey, String region, String service) {
        return new AwsOptions(
                accessKey, secretKey, Optional.empty(), region, service, Form.QUERY, Duration.ofMinutes(5));
    }

    /** The same with a session token. */
    public AwsOptions withSessionToken(AuthSecret token) {
        return new AwsOptions(accessKey, secretKey, Optional.of(token), region, service, form, validFor);
    }

    /** The same with the signature in another place. */
    public AwsOptions withForm(Form newForm) {
        return new AwsOptions(accessKey, secretKey, sessionToken, region, service, newForm, validFor);
    }
}
