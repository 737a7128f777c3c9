package io.github.qrart.examples.web;

import io.github.qrart.BestOfNSelector;
import io.github.qrart.Generator;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.eval.monitor.ScanRateMetrics;
import io.github.qrart.eval.monitor.ScanRateMonitor;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service, and what it is put together from. A {@link Generator} of your own goes in here. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class WebApplication {
    /** For Spring. */
    public WebApplication() {}

    /**
     * Starts the service on port 8080.
     *
     * @param args Spring Boot's, such as {@code --server.port=80}
     */
    public static void main(String[] args) {
        SpringApplication.run(WebApplication.class, args);
    }

    @Bean
    Generator generator() {
        return Embedded.generator();
    }

    /** Scorers of your own go in here. */
    @Bean
    Selectors selectors(Generator generator) {
        return executor -> BestOfNSelector.builder(
                generator, Embedded.scanScorer(), Embedded.verifier(), Embedded.aestheticScorer(), executor);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Names of jobs must not be guessed: who has one may look and cancel. */
    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    ScanRateMonitor monitor(Limits limits) {
        return ScanRateMonitor.builder().objective(.95, limits.deadline()).build();
    }

    @Bean
    ScanRateMetrics scanRateMetrics(ScanRateMonitor monitor) {
        return ScanRateMetrics.of(monitor);
    }
}
