/**
 * A web service on the library. {@code CodesController} speaks HTTP; {@code Jobs} admits, begins, bounds and forgets
 * jobs; a {@code Job} is one request with the log of its events, which any number of {@code EventStream}s read from
 * wherever they are. Nothing here draws or scores.
 */
@NullMarked
package io.github.qrart.examples.web;

import org.jspecify.annotations.NullMarked;
