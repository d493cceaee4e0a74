package org.sangyu.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where exceptions arrive: from controllers, from Spring Security's doors and, as /error, from the container. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultAdvice implements ErrorController {

    private final FaultAnswers answers;

    FaultAdvice(FaultAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object failed(Exception exception, HttpServletRequest request) throws Exception {
        return answers.answer(exception, request);
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        return answers.answerDispatched(request);
    }
}
