package org.sangyu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Knows for every exception what to say about it, and keeps to itself what is none of the reader's business. */
@Component
class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final Refusals refusals;
    private final MessageSource messages;

    Faults(Refusals refusals, MessageSource messages) {
        this.refusals = refusals;
        this.messages = messages;
    }

    Fault of(Exception exception, HttpServletRequest request, Locale locale) {
        if (exception instanceof Refusal refusal) {
            return of(refusal, locale);
        }
        if (exception instanceof AuthenticationException) {
            return Fault.of(HttpStatus.UNAUTHORIZED, "sign-in");
        }
        if (exception instanceof CsrfException) {
            return Fault.of(HttpStatus.FORBIDDEN, "token");
        }
        if (exception instanceof AccessDeniedException) {
            return Fault.of(HttpStatus.FORBIDDEN, "not-permitted");
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return Fault.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
        }
        if (exception instanceof OptimisticLockingFailureException) {
            return Fault.of(HttpStatus.CONFLICT, "overtaken");
        }
        if (exception instanceof HttpMessageNotReadableException || exception instanceof MultipartException) {
            return Fault.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        return ofInput(exception, request, locale);
    }

    private Fault of(Refusal refusal, Locale locale) {
        List<Fault.Wrong> errors = refusal.errors().stream()
                .map(error -> new Fault.Wrong(error.field(), refusals.text(error, locale)))
                .toList();
        String detail = refusals.text(refusal, locale);
        return switch (refusal.kind()) {
            case INVALID -> new Fault(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", null, errors, null);
            case NOT_PERMITTED -> new Fault(HttpStatus.FORBIDDEN, "not-permitted", detail, List.of(), null);
            case NOT_FOUND -> new Fault(HttpStatus.NOT_FOUND, "not-found", detail, List.of(), null);
            case CONFLICT -> new Fault(HttpStatus.CONFLICT, "conflict", detail, List.of(), null);
        };
    }

    private Fault ofInput(Exception exception, HttpServletRequest request, Locale locale) {
        if (exception instanceof BindException bind) {
            return invalid(HttpStatus.UNPROCESSABLE_ENTITY, wrong(bind.getBindingResult(), locale));
        }
        if (exception instanceof HandlerMethodValidationException validation) {
            Stream<Fault.Wrong> wrong = validation.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream()
                            .map(error -> new Fault.Wrong(
                                    result.getMethodParameter().getParameterName(),
                                    messages.getMessage(error, locale))));
            return invalid(HttpStatus.UNPROCESSABLE_ENTITY, wrong.toList());
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return invalid(HttpStatus.BAD_REQUEST, mismatch.getName(), "web.input.wrong-form", locale);
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return invalid(HttpStatus.BAD_REQUEST, missing.getParameterName(), "web.input.missing", locale);
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return invalid(HttpStatus.BAD_REQUEST, missing.getRequestPartName(), "web.input.missing", locale);
        }
        // what Spring MVC itself refuses: no such address, method, media type, …
        if (exception instanceof ErrorResponse refused
                && refused.getStatusCode().is4xxClientError()) {
            return ofStatus(refused.getStatusCode().value());
        }
        return ours(exception, request);
    }

    /** What the container or a filter has answered with nothing but a number. */
    Fault ofStatus(int status) {
        return switch (status) {
            case 401 -> Fault.of(HttpStatus.UNAUTHORIZED, "sign-in");
            case 403 -> Fault.of(HttpStatus.FORBIDDEN, "not-permitted");
            case 404 -> Fault.of(HttpStatus.NOT_FOUND, "not-found");
            case 405 -> Fault.of(HttpStatus.METHOD_NOT_ALLOWED, "method");
            case 406 -> Fault.of(HttpStatus.NOT_ACCEPTABLE, "unreadable");
            case 409 -> Fault.of(HttpStatus.CONFLICT, "conflict");
            case 413 -> Fault.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
            case 415 -> Fault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unreadable");
            default ->
                Fault.of(
                        status >= 400 && status < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR,
                        status >= 400 && status < 500 ? "unreadable" : "ours");
        };
    }

    /** Our own mistake: the log has it all, the reader gets its name in the log. */
    Fault ours(Throwable failure, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("[{}] {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return new Fault(HttpStatus.INTERNAL_SERVER_ERROR, "ours", null, List.of(), reference);
    }

    private List<Fault.Wrong> wrong(BindingResult result, Locale locale) {
        return result.getAllErrors().stream()
                .map(error -> new Fault.Wrong(
                        error instanceof FieldError field ? field.getField() : null, text(error, locale)))
                .toList();
    }

    private String text(DefaultMessageSourceResolvable error, Locale locale) {
        boolean notEvenOfTheType = error instanceof FieldError field && field.isBindingFailure();
        return notEvenOfTheType
                ? messages.getMessage("web.input.wrong-form", null, locale)
                : messages.getMessage(error, locale);
    }

    private Fault invalid(HttpStatus status, String field, String key, Locale locale) {
        return invalid(status, List.of(new Fault.Wrong(field, messages.getMessage(key, null, locale))));
    }

    private static Fault invalid(HttpStatus status, List<Fault.Wrong> errors) {
        return new Fault(status, "invalid", null, errors, null);
    }
}
