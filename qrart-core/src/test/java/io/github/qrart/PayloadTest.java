package io.github.qrart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PayloadTest {
    @Test
    void textIsItsUtf8Bytes() {
        assertThat(Payload.of("Grüße 🌲").bytes()).isEqualTo("Grüße 🌲".getBytes(UTF_8));
        assertThat(Payload.of("a\u0000\u001f")).isEqualTo(Payload.of(new byte[] {'a', 0, 0x1f}));
    }

    @Test
    void bytesAreCopiedBothWays() {
        byte[] bytes = {1, 2, 3};
        Payload payload = Payload.of(bytes);
        bytes[0] = 9;
        payload.bytes()[1] = 9;
        assertThat(payload.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsNoTextIsShownInHexadecimal() {
        assertThat(Payload.of(new byte[] {(byte) 0xff, 0})).hasToString("hex:ff00");
        assertThat(Payload.of("text")).hasToString("text");
    }

    @Test
    void refusesNothingAndHalfCharacters() {
        assertThatThrownBy(() -> Payload.of("")).hasMessageContaining("payload is empty");
        assertThatThrownBy(() -> Payload.of(new byte[0])).hasMessageContaining("payload is empty");
        assertThatThrownBy(() -> Payload.of("\ud83c")).hasMessageContaining("surrogate");
    }
}
