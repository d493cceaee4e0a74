package org.sangyu.people.web;

import java.util.Map;
import org.sangyu.people.Person;
import org.sangyu.people.Posts;
import org.springframework.stereotype.Component;

/** Which posts a person holds and held. */
@Component
class PostBlock implements PersonBlock {

    private final Posts posts;
    private final RegisterOptions options;

    PostBlock(Posts posts, RegisterOptions options) {
        this.posts = posts;
        this.options = options;
    }

    @Override
    public void fill(Map<String, Object> model, Person person, Sight sight) {
        if (sight.isFull()) {
            model.put("posts", posts.of(person.id()));
        }
        if (sight.keeps()) {
            model.put("places", options.places(person, sight.reader()));
        }
    }
}
