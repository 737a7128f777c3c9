package io.github.qrart;

/**
 * What to do with a payload that is a web address and may mislead whoever scans it: user info before the host ({@code
 * https://bank.example@evil.example}), or a host whose letters imitate others. A payload that is no {@code http} or
 * {@code https} address is never looked at.
 */
public enum UrlPolicy {
    /** Say nothing. */
    IGNORE,
    /** Say it in {@link Selection#warnings()}. */
    WARN,
    /** Refuse with {@link UnsafePayloadException}. */
    REFUSE
}
