package app.sockeye.client.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {
    @Test
    void theChallengeIsThatOfTheRfc() {
        assertThat(Pkce.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void verifiersAndStatesAreRandom() {
        assertThat(Pkce.newVerifier()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Pkce.newVerifier());
        assertThat(Pkce.newState()).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(Pkce.newState());
    }
}
