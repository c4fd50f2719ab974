package example.claims.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

@ControllerAdvice(basePackages = "example.claims.web")
class Advice {
    // no-route
    @ExceptionHandler(IllegalStateException.class)
    @ResponseStatus(org.springframework.http.HttpStatus.CONFLICT)
    void conflict() {}

    // no-route
    @ModelAttribute("/unit")
    String unit() {
        return "EUR";
    }

    // no-route
    @InitBinder("/claim")
    void bind(WebDataBinder binder) {}
}
