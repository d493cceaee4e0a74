package org.sangyu.workflow;

import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Finds a stage's Tasks bean: {@code volunteer-offer:3:…} is served by {@code volunteerOfferTasks}. */
@Component
class Stages {

    private final BeanFactory beans;

    Stages(BeanFactory beans) {
        this.beans = beans;
    }

    StageTasks of(String processDefinitionId) {
        String key = processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
        return beans.getBean(beanName(key), StageTasks.class);
    }

    /** The stage, if it belongs to another procedure than a case's. */
    Optional<MatterStage> ofMatter(String processKey) {
        String name = beanName(processKey);
        return beans.containsBean(name) && beans.getBean(name) instanceof MatterStage stage
                ? Optional.of(stage)
                : Optional.empty();
    }

    /** What a task is about, if it is of another procedure than a case's. */
    Optional<Matter> matterOf(String processDefinitionId, String number) {
        return of(processDefinitionId) instanceof MatterStage stage
                ? Optional.of(stage.matter(number))
                : Optional.empty();
    }

    static String beanName(String processKey) {
        StringBuilder name = new StringBuilder();
        for (String word : processKey.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.append("Tasks").toString();
    }
}
