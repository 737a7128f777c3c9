package io.github.qrart.examples.web;

import io.github.qrart.picture.PictureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Failures as RFC 9457 problem details, those of Spring MVC included. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private final Limits limits;

    Problems(Limits limits) {
        this.limits = limits;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.retryAfter() > 0) response.header("Retry-After", Long.toString(refusal.retryAfter()));
        return response.body(refusal.problem());
    }

    /** What the library refuses: its messages say what was found, what is expected and what to do. */
    @ExceptionHandler({IllegalArgumentException.class, PictureException.class})
    ResponseEntity<ProblemDetail> notDrawable(RuntimeException e) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Refusal.problem(status, "not-drawable", String.valueOf(e.getMessage()), null, null, null));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException e) {
        if (e instanceof MaxUploadSizeExceededException) return refused(tooLong(limits));
        return refused(Refusal.of(
                HttpStatus.BAD_REQUEST,
                "multipart",
                "the body is not readable as multipart/form-data",
                "fields, and a file in the field picture",
                "send it again, whole"));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e,
            org.springframework.http.HttpHeaders headers,
            org.springframework.http.HttpStatusCode status,
            org.springframework.web.context.request.WebRequest request) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(tooLong(limits).problem());
    }

    static Refusal tooLong(Limits limits) {
        return Refusal.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "picture-too-long",
                "the picture's file is too long",
                "at most " + limits.pictureBytes() + " bytes",
                "save it smaller");
    }
}
