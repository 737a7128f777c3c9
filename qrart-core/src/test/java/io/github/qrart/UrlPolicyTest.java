package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example@evil.example/login",
                "http://user:pass@host.example",
                "HTTPS://a@b.example\\path",
                "https:\\\\a@b.example",
                "https:/a@b.example",
                "https:a@b.example",
                "ht\ttps://a@b.example",
                "https://pаypal.example/", // Cyrillic а among Latin letters
                "https://аррӏе.example/", // Cyrillic letters only, each drawn like a Latin one
                "https://xn--80ak6aa92e.com/", // the same, as it travels
                "https://gοοgle.example:8080/x" // Greek omicrons
            })
    void findsWhatMisleads(String payload) {
        assertThat(UrlCheck.findings(Payload.of(payload))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a@b",
                "https://example.com?mail=a@b.example",
                "https://münchen.example/straße",
                "https://пример.example/",
                "https://ドメイン名例.example/",
                "https://例え-test.example:443/",
                "http://[2001:db8::1]/",
                "mailto:somebody@example.com",
                "WIFI:S:name;T:WPA;P:pаss;;", // not an address, whatever its letters
                "plain text with user@host"
            })
    void leavesOthersAlone(String payload) {
        assertThat(UrlCheck.findings(Payload.of(payload))).isEmpty();
    }
}
