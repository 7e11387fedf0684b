package app.sockeye.profile.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionValuesTest {
    @Test
    void theNearestValueCounts() {
        OptionValues own = SomeOptions.of("tls.lowest", "1.3");
        OptionValues around = SomeOptions.of("tls.lowest", "1.2", "tls.verify", "false");
        OptionValues all = own.over(around);
        assertThat(all.text(TlsTable.LOWEST)).isEqualTo("1.3");
        assertThat(all.flag(TlsTable.VERIFY)).isFalse();
        assertThat(all.text(TlsTable.HIGHEST)).isEqualTo("1.3");
        assertThat(own.own(TlsTable.VERIFY)).isEmpty();
    }

    @Test
    void aValueCanBeTakenBack() {
        assertThat(SomeOptions.of("tls.lowest", "1.3").without(TlsTable.LOWEST)).isEqualTo(OptionValues.NONE);
    }

    @Test
    void onlyTypedSecretsAreSecrets() {
        OptionValues values =
                SomeOptions.of("tls.passphrase", "s3cret", "proxy.password", "${secret:proxy}", "proxy.user", "me");
        assertThat(values.secrets()).containsOnlyKeys("tls.passphrase").containsValue("s3cret");
        assertThat(values.toString()).doesNotContain("s3cret");
    }
}
