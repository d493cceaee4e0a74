package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.privacy.Subject;
import org.sangyu.privacy.SubjectRequests;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.web.FileAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the law gives people of their data (PIPL art. 45, 47): a copy to take along, and its deletion; asked for by
 * themselves, or by a clerk for whoever stands before them.
 */
@Controller
class SubjectActs {

    private final SubjectRequests requests;
    private final PersonDesk desk;
    private final PersonActs acts;
    private final CurrentActor current;

    SubjectActs(SubjectRequests requests, PersonDesk desk, PersonActs acts, CurrentActor current) {
        this.requests = requests;
        this.desk = desk;
        this.acts = acts;
        this.current = current;
    }

    @PostMapping("/register/people/{id:\\d{1,18}}/data")
    Object copy(@PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        StringBuilder copy = new StringBuilder();
        ModelAndView page = acts.take(
                id,
                "subject",
                form,
                request,
                by -> copy.append(requests.collect(subject(desk.seeToKeep(id, by)), form.getFirst("reason"), by)));
        return copy.isEmpty() ? page : download(copy.toString());
    }

    @PostMapping("/register/people/{id:\\d{1,18}}/erase")
    ModelAndView erase(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        Person[] gone = new Person[1];
        List<?>[] answers = new List<?>[1];
        ModelAndView page = acts.take(id, "subject", form, request, by -> {
            sure(form);
            gone[0] = desk.seeToKeep(id, by);
            answers[0] = requests.erase(subject(gone[0]), form.getFirst("reason"), by);
        });
        return answers[0] == null ? page : said(answers[0]);
    }

    @PostMapping("/me/data")
    ResponseEntity<byte[]> ownCopy() {
        Actor self = current.require();
        return download(requests.collectOwn(subject(desk.requireSelf(self)), self));
    }

    @PostMapping("/me/erase")
    ModelAndView eraseOwn() {
        Actor self = current.require();
        return said(requests.eraseOwn(subject(desk.requireSelf(self)), self));
    }

    /** What became of it, module by module; there is no person's page to go back to. */
    private static ModelAndView said(List<?> answers) {
        return new ModelAndView("people/erased").addObject("answers", answers);
    }

    private static void sure(MultiValueMap<String, String> form) {
        if (!"true".equals(form.getFirst("sure"))) {
            throw Refusal.invalid("sure", "people.refused.not-sure");
        }
    }

    private static Subject subject(Person person) {
        return new Subject(person.id(), person.name(), person.phone());
    }

    private static ResponseEntity<byte[]> download(String json) {
        return FileAnswer.toSave("my-data.json", MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
    }
}
